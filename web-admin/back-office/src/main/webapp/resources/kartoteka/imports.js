// Sends a file as it is, shows how much has arrived, and wakes the list. One upload has one key, so that
// pressing the button again after a broken connection does not import the file twice.
(() => {
  'use strict';

  const form = document.getElementById('upload');
  const file = document.getElementById('file');
  const library = document.getElementById('library');
  const branch = document.getElementById('default-branch');
  const state = document.getElementById('upload-state');
  const progress = document.getElementById('upload-progress');
  const send = document.getElementById('send');
  let key = null;

  function newKey() {
    const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (x) => x.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  function say(text, bad) {
    state.textContent = text;
    state.className = bad ? 'fault' : '';
  }

  function branchesOfLibrary() {
    for (const option of branch.options) {
      option.hidden = Boolean(option.dataset.library) && option.dataset.library !== library.value;
    }
    if (branch.selectedOptions[0]?.hidden) {
      branch.value = '';
    }
  }

  function finished(request) {
    send.disabled = false;
    progress.hidden = true;
    if (request.status === 201) {
      key = null;
      form.reset();
      branchesOfLibrary();
      say(form.dataset.stored, false);
      PF('importPoll').start();
    } else {
      let answer = null;
      try {
        answer = JSON.parse(request.responseText);
      } catch (notOurs) {
        answer = { message: form.dataset.broken };
      }
      key = request.status >= 400 && request.status < 500 ? null : key;
      say(answer.message, true);
    }
  }

  function upload() {
    const chosen = file.files[0];
    key = key || newKey();
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ name: chosen.name, library: library.value, branch: branch.value });
    request.open('POST', 'imports/files?' + query);
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => { progress.value = 100 * event.loaded / event.total; });
    request.addEventListener('loadend', () => finished(request));
    progress.value = 0;
    progress.hidden = false;
    send.disabled = true;
    say(form.dataset.sending, false);
    request.send(chosen);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (file.files[0].size > Number(form.dataset.max)) {
      say(form.dataset.tooLarge, true);
    } else {
      upload();
    }
  });
  for (const input of [file, library, branch]) {
    input.addEventListener('change', () => { key = null; });
  }
  library.addEventListener('change', branchesOfLibrary);
  branchesOfLibrary();
})();
