// A record of another library becomes the draft of a new one; it is kept on this computer until it is saved.
(() => {
  'use strict';

  const words = document.getElementById('outside-words').dataset;
  const STORE = 'kartoteka.records.new';

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-take]');
    if (!button) {
      return;
    }
    if (localStorage.getItem(STORE) && !window.confirm(words.replace)) {
      return;
    }
    const content = JSON.parse(button.dataset.take);
    localStorage.setItem(STORE, JSON.stringify({ base: 0, key: null, view: 'form', library: button.dataset.library, content, text: null }));
    location.href = words.context + '/record.xhtml';
  });
})();
