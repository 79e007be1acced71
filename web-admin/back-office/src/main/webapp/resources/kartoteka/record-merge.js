// Two changes of one record side by side: what does not clash is merged already, for the rest somebody chooses.
(() => {
  'use strict';

  const kartoteka = window.kartoteka = window.kartoteka || {};

  function plain(field) {
    if (!field) {
      return '—';
    }
    return field.text !== undefined ? field.text
      : (field.indicators || '  ').replaceAll(' ', '#') + ' ' + field.subfields.map((one) => '$' + one.code + one.value).join('');
  }

  kartoteka.RecordMerge = class {
    constructor(place, words, agreed) {
      this.place = place;
      this.words = words;
      this.agreed = agreed;
    }

    show(merge, message) {
      const element = kartoteka.element;
      const changed = merge.fields.map((field, index) => ({ ...field, index })).filter((field) => field.side !== 'BASE');
      const rows = changed.map((field) => element('tr', { 'data-tag': field.tag, 'data-side': field.side },
        element('td', { class: 'code' }, field.tag),
        element('td', {}, plain(field.base)),
        this.choice(field, 'theirs', field.theirs),
        this.choice(field, 'mine', field.mine)));
      const head = ['record.field', 'record.base', 'record.theirs', 'record.mine'].map((key) => element('th', { scope: 'col' },
        this.words[key] + (key === 'record.theirs' ? ' · ' + merge.theirs.changedBy : '')));
      const save = element('button', { type: 'button', class: 'button', id: 'save-merged', on: { click: () => this.save(merge) } }, this.words['record.save-merged']);
      this.place.replaceChildren(
        element('h2', {}, this.words['record.merge']),
        element('p', { class: 'notice', role: 'alert' }, message),
        element('p', {}, this.words[merge.clashes > 0 ? 'record.clashes' : 'record.no-clashes'].replace('{0}', merge.clashes)),
        element('table', { class: 'list', id: 'merge' }, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)),
        element('p', {}, save, ' ', element('button', { type: 'button', class: 'button second', id: 'back-to-form', on: { click: () => this.hide() } }, this.words['record.back'])));
      this.place.hidden = false;
      const first = this.place.querySelector('tr[data-side=CLASH] input') || save;
      first.focus();
      this.ready(merge);
    }

    hide() {
      this.place.hidden = true;
    }

    choice(field, side, value) {
      const element = kartoteka.element;
      const taken = field.side === side.toUpperCase();
      if (field.side !== 'CLASH') {
        return element('td', { class: taken ? 'taken' : '' }, plain(value));
      }
      const radio = element('input', { type: 'radio', name: 'clash-' + field.index, value: side, on: { change: () => this.ready(this.shown) } });
      return element('td', {}, element('label', {}, radio, ' ', plain(value)));
    }

    ready(merge) {
      this.shown = merge;
      const open = merge.fields.some((field, i) => field.side === 'CLASH' && !this.chosen(i));
      this.place.querySelector('#save-merged').disabled = open;
    }

    chosen(index) {
      const radio = this.place.querySelector('input[name=clash-' + index + ']:checked');
      return radio && radio.value;
    }

    save(merge) {
      const content = { dialect: merge.merged.dialect, leader: merge.merged.leader, fields: [] };
      merge.fields.forEach((field, i) => {
        const side = field.side === 'CLASH' ? this.chosen(i) : field.side.toLowerCase();
        const taken = field[side];
        if (field.tag === 'LDR') {
          content.leader = taken.text;
        } else if (taken) {
          content.fields.push(taken);
        }
      });
      this.agreed(content, merge.theirs.version);
    }
  };
})();
