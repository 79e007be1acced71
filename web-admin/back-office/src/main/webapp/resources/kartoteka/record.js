// A record on the cataloguer's table. What is typed is kept on this computer until the server has it, so that
// neither F5 nor a broken connection loses it; who saves an old version is shown both changes to merge.
(() => {
  'use strict';

  const { RecordForm, RecordMerge, element } = window.kartoteka;
  const editor = document.getElementById('editor');
  const words = JSON.parse(editor.dataset.words);
  const id = editor.dataset.title;
  const door = editor.dataset.door;
  const kind = editor.dataset.kind || '';
  const store = 'kartoteka.' + door + '.' + (id || 'new' + kind);
  const state = document.getElementById('record-state');
  const faultList = document.getElementById('faults');
  const area = document.getElementById('plain');
  const tabs = { form: document.getElementById('as-form'), plain: document.getElementById('as-plain') };
  const save = document.getElementById('save');
  const library = document.getElementById('library');

  let base = 0;
  let view = 'form';
  let key = null;
  let form = null;
  let places = new Map();
  let loaded = false;
  const merge = new RecordMerge(document.getElementById('merge-card'), words, (content, version) => {
    base = version;
    merge.hide();
    showForm(content);
    keepDraft();
    submit();
  });

  function say(text, tone) {
    state.textContent = text;
    state.className = text ? 'notice ' + (tone || '') : '';
  }

  /** Asks the server; a broken connection or an ended session is said and nothing is lost. */
  async function ask(path, body) {
    let answer;
    try {
      answer = await fetch(editor.dataset.context + '/' + door + '/' + path, body === undefined ? { redirect: 'manual' } : {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key || (key = window.kartoteka.newKey()) },
        body: JSON.stringify(body),
      });
    } catch (broken) {
      say(words['record.broken'], 'bad');
      return null;
    }
    if (!(answer.headers.get('Content-Type') || '').startsWith('application/json')) {
      say(words[answer.type === 'opaqueredirect' ? 'record.logged-out' : 'record.broken'], 'bad');
      return null;
    }
    try {
      return { status: answer.status, body: await answer.json() };
    } catch (cut) {
      say(words['record.broken'], 'bad');
      return null;
    }
  }

  function keepDraft() {
    if (loaded) {
      const draft = { base, key, view, library: library ? library.value : null, content: form.state(), text: view === 'plain' ? area.value : null };
      localStorage.setItem(store, JSON.stringify(draft));
    }
  }

  function changed() {
    key = null;
    keepDraft();
    document.getElementById('unsaved').hidden = false;
  }

  function showForm(content) {
    view = 'form';
    form.show(content);
    draw();
  }

  function draw() {
    editor.hidden = view !== 'form';
    area.parentElement.hidden = view !== 'plain';
    tabs.form.setAttribute('aria-pressed', view === 'form');
    tabs.plain.setAttribute('aria-pressed', view === 'plain');
  }

  async function toPlain() {
    const answer = await ask('plain', form.read().content);
    if (answer && answer.status === 200) {
      area.value = answer.body.text;
      view = 'plain';
      draw();
      area.focus();
    }
  }

  async function fromPlain() {
    const answer = await ask('read', { text: area.value, dialect: form.content.dialect });
    if (answer && answer.status === 200) {
      showForm(answer.body);
      return true;
    }
    if (answer) {
      say(answer.body.message, 'bad');
    }
    return false;
  }

  function showFaults(faults) {
    document.querySelectorAll('.marc-field.faulty, .marc-sub.faulty').forEach((row) => row.classList.remove('faulty'));
    showList(faultList, faults, true);
  }

  /** What looks wrong but is stored all the same. */
  function showAdvice(advice) {
    const list = document.getElementById('advice');
    if (list) {
      showList(list, advice || [], false);
    }
  }

  function showList(list, faults, bad) {
    list.replaceChildren(...faults.map((fault) => {
      const row = places.get(fault.place);
      if (row && bad) {
        row.classList.add('faulty');
      }
      const go = (event) => {
        event.preventDefault();
        const input = row && row.querySelector('input, textarea, select');
        if (input) {
          input.focus();
        }
      };
      return element('li', { 'data-rule': fault.rule, 'data-place': fault.place }, row ? element('a', { href: '#', on: { click: go } }, fault.message) : fault.message);
    }));
    list.parentElement.hidden = faults.length === 0;
  }

  async function submit(evenIfThere) {
    if (save.disabled) {
      return;
    }
    save.disabled = true;
    try {
      if (view === 'plain' && !await fromPlain()) {
        return;
      }
      const read = form.read();
      places = read.places;
      say(words['record.saving']);
      const answer = await ask('save', { titleId: id || null, base, library: library ? library.value : '', content: read.content, evenIfThere: evenIfThere === true });
      if (answer) {
        settle(answer);
      }
    } finally {
      save.disabled = false;
    }
  }

  function settle(answer) {
    if (answer.status === 200) {
      localStorage.removeItem(store);
      if (!id) {
        location.replace(editor.dataset.context + '/' + editor.dataset.page + '?id=' + answer.body.titleId);
        return;
      }
      base = answer.body.version;
      key = null;
      document.getElementById('unsaved').hidden = true;
      document.getElementById('restored').hidden = true;
      document.getElementById('version').textContent = base;
      showFaults([]);
      showAdvice(answer.body.advice);
      say(words['record.saved'].replace('{0}', base), 'good');
    } else if (answer.status === 409 && answer.body.merge) {
      say('');
      merge.show(answer.body.merge, answer.body.message);
    } else {
      say(answer.body.message, 'bad');
      showFaults(answer.body.faults || []);
      if (answer.body.alike) {
        showAlike(answer.body.alike);
      }
      // whoever saves from the keyboard may be far below
      state.scrollIntoView({ block: 'center' });
    }
  }

  /** The titles that may be the same book, and the way to save this one all the same. */
  function showAlike(titles) {
    const anyway = element('button', { type: 'button', class: 'button second', id: 'save-anyway', on: { click: () => submit(true) } }, words['record.save-anyway']);
    state.append(element('ul', { id: 'alike' }, ...titles.map((title) => element('li', {},
      element('a', { href: editor.dataset.context + '/record.xhtml?id=' + title.id, target: '_blank' }, title.title),
      ' ' + title.authors.join('; ') + ' ' + (title.publisher || '') + ' ' + (title.year || '')))), anyway);
  }

  /** The author mark by the table, put into the subfield. */
  async function offerMark(subfield) {
    const answer = await ask('mark', form.read().content);
    if (!answer) {
      return;
    }
    if (answer.status === 200 && answer.body.mark) {
      subfield.row.querySelector('input').value = answer.body.mark;
      subfield.value = answer.body.mark;
      changed();
      say(words['record.mark-offered'].replace('{0}', answer.body.mark).replace('{1}', answer.body.heading), 'good');
    } else {
      say(answer.status === 200 ? words['record.no-mark'].replace('{0}', answer.body.letter) : answer.body.message, 'bad');
    }
  }

  async function load() {
    const format = await ask('format');
    const present = format && await ask('text?' + new URLSearchParams({ id: id || '', kind, library: library ? library.value : '' }));
    if (!format || !present || format.status !== 200 || present.status !== 200) {
      return;
    }
    form = new RecordForm(editor, format.body, words, changed);
    form.offerMark = door === 'records' ? offerMark : null;
    base = present.body.version.version;
    const draft = JSON.parse(localStorage.getItem(store) || 'null');
    if (draft) {
      form.show(draft.content);
    } else if (id) {
      form.show(present.body.content);
    } else {
      form.offer(present.body.content);
    }
    places = form.read().places;
    if (draft) {
      base = draft.base;
      key = draft.key;
      if (library && draft.library) {
        library.value = draft.library;
      }
      if (draft.view === 'plain' && draft.text !== null) {
        area.value = draft.text;
        view = 'plain';
      }
      document.getElementById('unsaved').hidden = false;
      document.getElementById('restored').hidden = false;
    }
    loaded = true;
    if (window.kartoteka.offerHeadings) {
      const whose = () => (library ? library.value : present.body.version.library);
      window.kartoteka.offerHeadings(editor, form, words, whose, (field) => say(words['record.unlinked'].replace('{0}', field.tag)));
    }
    draw();
    showFaults(draft ? [] : present.body.faults);
    showAdvice(draft ? [] : present.body.advice);
    save.disabled = false;
    const title = editor.querySelector('[data-tag="200"] input:not(.indicator)');
    if (!id && title && !draft) {
      title.focus();
    }
  }

  document.getElementById('discard').addEventListener('click', () => {
    loaded = false;
    localStorage.removeItem(store);
    location.reload();
  });
  tabs.form.addEventListener('click', () => { if (view === 'plain') { fromPlain(); } });
  tabs.plain.addEventListener('click', () => { if (view === 'form') { toPlain(); } });
  save.addEventListener('click', () => submit(false));
  area.addEventListener('input', changed);
  document.addEventListener('keydown', (event) => {
    const row = event.target.closest && event.target.closest('.marc-field');
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyS') {
      event.preventDefault();
      submit();
    } else if (event.ctrlKey && event.key === 'Enter' && view === 'form') {
      event.preventDefault();
      const adder = row && row.querySelector('.add-subfield');
      (adder || document.getElementById('new-field')).focus();
    } else if (event.altKey && event.key === 'Insert' && view === 'form') {
      event.preventDefault();
      document.getElementById('new-field').focus();
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && row && row.field) {
      event.preventDefault();
      form.move(row.field, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.ctrlKey && event.key === 'Delete' && row && row.field && row.field.text === undefined) {
      event.preventDefault();
      form.remove(row.field);
    }
  });
  load();
})();
