// The form of a record: fields and subfields as RUSMARC has them. It knows no server; record.js does.
(() => {
  'use strict';

  const kartoteka = window.kartoteka = window.kartoteka || {};
  const LONG_TEXT = new Set(['300', '316', '317', '327', '330']);

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === 'on') {
        Object.entries(value).forEach(([event, act]) => made.addEventListener(event, act));
      } else if (value === true) {
        made.setAttribute(name, name);
      } else if (value !== false && value !== null && value !== undefined) {
        made.setAttribute(name, value);
      }
    }
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  kartoteka.element = element;

  kartoteka.RecordForm = class {
    /** words: texts by key; changed: told after every change. */
    constructor(place, format, words, changed) {
      this.place = place;
      this.words = words;
      this.changed = changed;
      this.leaderPositions = format.leader;
      this.fields = new Map(format.fields.map((field) => [field.tag, field]));
      this.content = { dialect: 'RUSMARC', leader: '', fields: [] };
    }

    show(content) {
      this.content = {
        dialect: content.dialect,
        leader: content.leader,
        fields: content.fields.map((field) => ({
          tag: field.tag,
          text: field.text,
          indicators: field.indicators || '  ',
          subfields: field.subfields.map((subfield) => ({ ...subfield })),
        })),
      };
      this.draw();
    }

    /** A new record is offered values; a field with nothing but what was offered says nothing. */
    offer(content) {
      this.show({
        ...content,
        fields: content.fields.map((field) => (field.subfields.every((one) => one.value !== '') ? field : {
          ...field,
          subfields: field.subfields.map((one) => ({ ...one, offered: one.value })),
        })),
      });
    }

    /** All that is on the form, empty fields too, to be shown again. */
    state() {
      return {
        dialect: this.content.dialect,
        leader: this.content.leader,
        fields: this.content.fields.map(({ tag, text, indicators, subfields }) => ({
          tag,
          text,
          indicators,
          subfields: (subfields || []).map(({ code, value, offered }) => ({ code, value, offered })),
        })),
      };
    }

    /** What is to be stored, without empty fields, and the element that stands for each place. */
    read() {
      const fields = [];
      const places = new Map([['/leader', this.leaderRow]]);
      for (const field of this.content.fields) {
        const subfields = (field.subfields || []).filter((subfield) => subfield.value.trim() !== '');
        if (field.text !== undefined) {
          if (field.text.trim() === '') {
            continue;
          }
          fields.push({ tag: field.tag, text: field.text, subfields: [] });
        } else if (subfields.some((one) => one.offered === undefined || one.offered !== one.value)) {
          fields.push({ tag: field.tag, indicators: field.indicators, subfields: subfields.map(({ code, value }) => ({ code, value })) });
        } else {
          continue;
        }
        const at = '/fields/' + (fields.length - 1);
        places.set(at, field.row);
        subfields.forEach((subfield, i) => places.set(at + '/subfields/' + i, subfield.row));
      }
      return { content: { dialect: this.content.dialect, leader: this.content.leader, fields }, places };
    }

    draw() {
      this.place.replaceChildren(this.drawLeader(), ...this.content.fields.map((field) => this.drawField(field)), this.drawAdder());
    }

    drawLeader() {
      const details = element('details', { class: 'codes' }, element('summary', {}, this.words['record.leader']));
      const input = this.codedInput(this.content.leader, 24, (value) => { this.content.leader = value; });
      details.append(this.positions(this.leaderPositions, () => this.content.leader, (value) => {
        this.content.leader = value;
        input.value = value;
        this.changed();
      }));
      this.leaderRow = element('div', { class: 'marc-field', 'data-tag': 'LDR' },
        element('div', { class: 'marc-head' }, element('b', { class: 'code' }, 'LDR'), element('span', {}, this.words['record.leader'])),
        element('div', { class: 'marc-sub' }, element('span', {}), input, details));
      return this.leaderRow;
    }

    drawField(field) {
      const known = this.fields.get(field.tag);
      const head = element('div', { class: 'marc-head' },
        element('b', { class: 'code' }, field.tag),
        element('span', { class: known && known.mandatory ? 'must' : '' }, known ? known.label : this.words['record.unknown-field']));
      field.row = element('div', { class: 'marc-field', 'data-tag': field.tag, role: 'group', 'aria-label': field.tag + ' ' + (known ? known.label : '') }, head);
      field.row.field = field;
      if (field.text !== undefined) {
        const input = element('input', { type: 'text', class: 'code', 'aria-label': field.tag, on: { input: () => { field.text = input.value; this.changed(); } } });
        input.value = field.text;
        input.readOnly = field.tag === '001' || field.tag === '005';
        field.row.append(element('div', { class: 'marc-sub' }, element('span', {}), input));
        return field.row;
      }
      head.append(this.indicator(field, known, 0), this.indicator(field, known, 1));
      if (!known || known.repeatable) {
        head.append(this.button('+', this.words['record.repeat'], () => this.repeat(field)));
      }
      head.append(this.button('↑', this.words['record.up'], () => this.move(field, -1)),
        this.button('↓', this.words['record.down'], () => this.move(field, 1)),
        this.button('✕', this.words['record.remove-field'], () => this.remove(field)));
      field.subfields.forEach((subfield) => field.row.append(this.drawSubfield(field, subfield, known)));
      field.row.append(this.subfieldAdder(field, known));
      return field.row;
    }

    indicator(field, known, which) {
      const allowed = known ? [known.firstIndicator, known.secondIndicator][which] : '';
      const set = (value) => {
        const both = [...field.indicators];
        both[which] = value === '#' || value === '' ? ' ' : value;
        field.indicators = both.join('');
        this.changed();
      };
      const label = this.words['record.indicator'] + ' ' + (which + 1);
      if (allowed.length > 1) {
        const values = allowed.includes(field.indicators[which]) ? allowed : field.indicators[which] + allowed;
        const select = element('select', { class: 'indicator code', title: label, 'aria-label': label, on: { change: () => set(select.value) } },
          ...[...values].map((value) => element('option', { value }, value === ' ' ? '#' : value)));
        select.value = field.indicators[which];
        return select;
      }
      const input = element('input', { type: 'text', class: 'indicator code', maxlength: 1, title: label, 'aria-label': label, on: { input: () => set(input.value), focus: () => input.select() } });
      input.value = field.indicators[which] === ' ' ? '#' : field.indicators[which];
      return input;
    }

    drawSubfield(field, subfield, known) {
      const def = known && known.subfields.find((one) => one.code === subfield.code);
      const id = 'f' + Math.random().toString(36).slice(2);
      const label = element('label', { for: id, class: def && def.mandatory ? 'must' : '' },
        element('b', { class: 'code' }, '$' + subfield.code), ' ' + (def ? def.label : ''));
      let input;
      const keep = (value) => { subfield.value = value; this.changed(); };
      if (def && def.positions.length > 0) {
        input = this.codedInput(subfield.value, def.length, keep);
      } else {
        input = element(LONG_TEXT.has(field.tag) ? 'textarea' : 'input', { rows: 3, on: { input: () => keep(input.value) } });
        if (input.tagName === 'INPUT') {
          input.type = 'text';
        }
        input.value = subfield.value;
      }
      input.id = id;
      subfield.row = element('div', { class: 'marc-sub', 'data-code': subfield.code }, label, input,
        this.button('✕', this.words['record.remove-subfield'] + ' $' + subfield.code, () => this.removeSubfield(field, subfield)));
      if (this.offerMark && field.tag === '686' && subfield.code === 'b') {
        subfield.row.append(element('button', { type: 'button', class: 'button second', 'data-mark': true, on: { click: () => this.offerMark(subfield) } }, this.words['record.offer-mark']));
      }
      if (def && def.positions.length > 0) {
        const details = element('details', { class: 'codes' }, element('summary', {}, this.words['record.codes']));
        details.append(this.positions(def.positions, () => subfield.value.padEnd(def.length), (value) => {
          input.value = value;
          keep(value);
        }));
        subfield.row.append(details);
      }
      return subfield.row;
    }

    codedInput(value, length, keep) {
      const input = element('input', { type: 'text', class: 'code', maxlength: length, on: { input: () => { keep(input.value); this.changed(); } } });
      input.value = value;
      return input;
    }

    /** What stands where in a coded text, each with its values. */
    positions(positions, current, set) {
      const list = element('div', { class: 'positions' });
      for (const position of positions) {
        const part = () => current().slice(position.from, position.from + position.length);
        const put = (value) => {
          const text = current();
          set(text.slice(0, position.from) + value.padEnd(position.length).slice(0, position.length) + text.slice(position.from + position.length));
        };
        let input;
        if (position.values.length > 0) {
          input = element('select', { on: { change: () => put(input.value) } });
          const values = position.values.some((one) => one.value === part()) ? position.values : [{ value: part(), label: this.words['record.unknown-code'] }, ...position.values];
          input.append(...values.map((one) => element('option', { value: one.value }, one.value.replaceAll(' ', '#') + ' ' + one.label)));
        } else {
          input = element('input', { type: 'text', class: 'code', maxlength: position.length, on: { input: () => put(input.value) } });
        }
        input.value = part();
        list.append(element('label', {}, element('span', {}, position.from + (position.length > 1 ? '–' + (position.from + position.length - 1) : '') + ' ' + position.label), input));
      }
      return list;
    }

    subfieldAdder(field, known) {
      const select = element('select', { class: 'add-subfield', 'aria-label': this.words['record.add-subfield'] }, element('option', { value: '' }, this.words['record.add-subfield']));
      const possible = known && known.subfields.length > 0 ? known.subfields
        : [...'abcdefghijklmnopqrstuvwxyz0123456789'].map((code) => ({ code, label: '', repeatable: true }));
      for (const def of possible) {
        if (def.repeatable || !field.subfields.some((one) => one.code === def.code)) {
          select.append(element('option', { value: def.code }, '$' + def.code + ' ' + def.label));
        }
      }
      select.addEventListener('change', () => this.addSubfield(field, select.value));
      return element('div', { class: 'marc-sub adder' }, element('span', {}), select);
    }

    drawAdder() {
      const input = element('input', { type: 'text', id: 'new-field', list: 'known-fields', class: 'code', maxlength: 3, autocomplete: 'off', placeholder: '606' });
      const list = element('datalist', { id: 'known-fields' },
        ...[...this.fields.values()].map((field) => element('option', { value: field.tag }, field.tag + ' ' + field.label)));
      const add = () => {
        if (/^[0-9A-Za-z]{3}$/.test(input.value)) {
          this.addField(input.value);
        }
      };
      input.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          add();
        }
      });
      return element('div', { class: 'marc-field adder' }, element('label', { for: 'new-field' }, this.words['record.add-field']), input, list,
        element('button', { type: 'button', class: 'button second', id: 'add-field', on: { click: add } }, this.words['record.add']));
    }

    button(sign, title, act) {
      return element('button', { type: 'button', class: 'sign', title, 'aria-label': title, on: { click: act } }, sign);
    }

    addField(tag) {
      const known = this.fields.get(tag);
      let field;
      if (tag.startsWith('00')) {
        field = { tag, text: '' };
      } else {
        const first = known ? known.subfields.filter((one) => one.mandatory) : [];
        const codes = first.length > 0 ? first : (known && known.subfields.slice(0, 1)) || [];
        const one = (text) => (text ? text[0] : ' ');
        field = {
          tag,
          indicators: one(known && known.firstIndicator) + one(known && known.secondIndicator),
          subfields: codes.length > 0 ? codes.map((def) => ({ code: def.code, value: '' })) : [{ code: 'a', value: '' }],
        };
      }
      let at = this.content.fields.findIndex((other) => other.tag > tag);
      at = at < 0 ? this.content.fields.length : at;
      this.content.fields.splice(at, 0, field);
      this.redraw(field);
    }

    addSubfield(field, code) {
      if (code) {
        const added = { code, value: '' };
        field.subfields.push(added);
        this.redraw(field);
        added.row.querySelector('input, textarea').focus();
      }
    }

    removeSubfield(field, subfield) {
      field.subfields.splice(field.subfields.indexOf(subfield), 1);
      this.redraw(field);
    }

    repeat(field) {
      const copy = { tag: field.tag, indicators: field.indicators, subfields: field.subfields.map(({ code }) => ({ code, value: '' })) };
      this.content.fields.splice(this.content.fields.indexOf(field) + 1, 0, copy);
      this.redraw(copy);
    }

    remove(field) {
      const at = this.content.fields.indexOf(field);
      this.content.fields.splice(at, 1);
      this.redraw(this.content.fields[Math.min(at, this.content.fields.length - 1)]);
    }

    move(field, by) {
      const at = this.content.fields.indexOf(field);
      const to = at + by;
      if (to >= 0 && to < this.content.fields.length) {
        this.content.fields.splice(at, 1);
        this.content.fields.splice(to, 0, field);
        this.redraw(field);
      }
    }

    redraw(field) {
      this.draw();
      this.changed();
      const input = field && field.row && field.row.querySelector('.marc-sub input, .marc-sub textarea');
      if (input) {
        input.focus();
      }
    }
  };
})();
