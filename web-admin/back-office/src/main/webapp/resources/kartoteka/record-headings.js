// Headings of the authority file, offered while a name or a subject is typed. Whoever takes one has the field linked;
// whoever changes a linked heading by hand has it linked no more.
(() => {
  'use strict';

  const { element } = window.kartoteka;
  const HEADINGS = { 600: 'abcdfg', 700: 'abcdfg', 701: 'abcdfg', 702: 'abcdfg', 601: 'abcdefgh', 710: 'abcdefgh', 711: 'abcdefgh', 712: 'abcdefgh', 606: 'axyzj' };
  const PAUSE = 250;

  /** form: the record's form; library: tells whose authority file; unlinked: told when a link has gone. */
  window.kartoteka.offerHeadings = (editor, form, words, library, unlinked) => {
    let list = null;
    let chosen = -1;
    let timer = 0;
    let asked = 0;

    function place(target) {
      const row = target.closest('.marc-field');
      const field = row && row.field;
      const subfield = field && field.subfields && field.subfields.find((one) => one.row && one.row.contains(target));
      return subfield && HEADINGS[field.tag] ? { field, subfield } : null;
    }

    function close() {
      asked += 1;
      if (list) {
        list.previous.removeAttribute('aria-expanded');
        list.previous.removeAttribute('aria-activedescendant');
        list.remove();
        list = null;
        chosen = -1;
      }
    }

    function take(at, offer) {
      const { field } = at;
      const divided = offer.subfields.some((one) => 'xyzj'.includes(one.code));
      const codes = field.tag === '606' && !divided ? 'a' : HEADINGS[field.tag];
      const kept = field.subfields.filter((one) => !codes.includes(one.code) && one.code !== '3');
      field.subfields = [...offer.subfields.map(({ code, value }) => ({ code, value })), ...kept];
      if (field.tag !== '606' && offer.indicators.trim() !== '') {
        field.indicators = (field.tag.startsWith('7') && HEADINGS[field.tag] === 'abcdefgh' ? offer.indicators[0] : field.indicators[0]) + offer.indicators[1];
      }
      close();
      form.redraw(field);
    }

    function mark(which) {
      const options = [...list.children];
      chosen = (which + options.length) % options.length;
      options.forEach((option, i) => option.setAttribute('aria-selected', i === chosen));
      list.previous.setAttribute('aria-activedescendant', options[chosen].id);
    }

    function show(at, input, offers) {
      close();
      if (offers.length === 0) {
        return;
      }
      list = element('ul', { class: 'offers', role: 'listbox', id: 'offers', 'aria-label': words['record.offers'] }, ...offers.map((offer, i) =>
        element('li', { role: 'option', id: 'offer-' + i, on: { mousedown: (event) => { event.preventDefault(); take(at, offer); } } },
          offer.authority.see ? offer.authority.form + ' → ' + offer.authority.heading : offer.authority.form)));
      list.previous = input;
      list.choose = (which) => take(at, offers[which]);
      input.setAttribute('aria-expanded', 'true');
      input.setAttribute('aria-controls', 'offers');
      at.subfield.row.append(list);
    }

    async function ask(at, input) {
      asked += 1;
      const mine = asked;
      const typed = input.value.trim();
      if (typed.length < 2) {
        close();
        return;
      }
      try {
        const query = new URLSearchParams({ library: library(), tag: at.field.tag, typed });
        const answer = await fetch(editor.dataset.context + '/authorities/offers?' + query, { redirect: 'manual' });
        if (answer.ok && mine === asked && document.activeElement === input) {
          show(at, input, await answer.json());
        }
      } catch (broken) {
        close();
      }
    }

    editor.addEventListener('input', (event) => {
      const at = place(event.target);
      if (!at) {
        return;
      }
      const link = at.field.subfields.find((one) => one.code === '3');
      if (link && HEADINGS[at.field.tag].includes(at.subfield.code) && link.value !== '') {
        at.field.subfields.splice(at.field.subfields.indexOf(link), 1);
        link.row.remove();
        unlinked(at.field);
      }
      if (at.subfield.code === 'a') {
        clearTimeout(timer);
        timer = setTimeout(() => ask(at, event.target), PAUSE);
      }
    });
    editor.addEventListener('keydown', (event) => {
      if (!list || event.target !== list.previous) {
        return;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        mark(chosen + (event.key === 'ArrowDown' ? 1 : -1));
      } else if (event.key === 'Enter' && chosen >= 0 && !event.ctrlKey) {
        event.preventDefault();
        list.choose(chosen);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        close();
      }
    });
    editor.addEventListener('focusout', close);
  };
})();
