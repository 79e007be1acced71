// Attaches a document as soon as it is chosen; what is typed in the form stays as it is.
(() => {
  'use strict';

  function say(text, bad) {
    const state = document.getElementById('upload-state');
    if (state) {
      state.textContent = text;
      state.className = bad ? 'fault' : '';
    }
  }

  async function answered(response, words) {
    if (response.status === 201) {
      say(words.stored, false);
      documentsChanged();
      return;
    }
    const told = await response.json().catch(() => ({ message: words.broken }));
    say(told.message, true);
  }

  async function attach(file, words) {
    const chosen = file.files[0];
    const query = new URLSearchParams({ request: words.request, name: chosen.name });
    say(words.sending, false);
    file.disabled = true;
    try {
      const response = await fetch('join/documents?' + query, {
        method: 'POST',
        headers: { 'Idempotency-Key': 'none', 'Content-Type': 'application/octet-stream' },
        body: chosen
      });
      await answered(response, words);
    } catch (broken) {
      say(words.broken, true);
    } finally {
      file.disabled = false;
      file.value = '';
    }
  }

  document.addEventListener('change', (event) => {
    const file = event.target;
    const words = document.getElementById('upload')?.dataset;
    if (file.id !== 'file' || !words || !file.files[0]) {
      return;
    }
    if (file.files[0].size > Number(words.max)) {
      say(words.tooLarge, true);
      file.value = '';
    } else {
      attach(file, words);
    }
  });
})();
