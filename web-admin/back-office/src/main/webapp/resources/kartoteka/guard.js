// Sends the file of a list as it is and shows what became of it. The same file again is no new version, so pressing the
// button twice does no harm.
(() => {
  'use strict';

  const form = document.getElementById('upload');
  if (!form) {
    return;
  }
  const list = document.getElementById('list');
  const file = document.getElementById('file');
  const send = document.getElementById('send');
  const state = document.getElementById('upload-state');

  function say(text, bad) {
    state.textContent = text;
    state.className = bad ? 'fault' : '';
  }

  async function upload() {
    const chosen = file.files[0];
    const query = new URLSearchParams({ list: list.value, name: chosen.name });
    const headers = { 'X-Kartoteka-Upload': 'yes', 'Content-Type': 'application/octet-stream' };
    send.disabled = true;
    try {
      const answer = await fetch('guard/files?' + query, { method: 'POST', headers, body: chosen });
      say((await answer.json()).message, !answer.ok);
      if (answer.ok) {
        window.location.reload();
      }
    } catch (broken) {
      say(form.dataset.broken, true);
    }
    send.disabled = false;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    upload();
  });
})();
