// Sends a file of authority records as it is and shows what came of it.
(() => {
  'use strict';

  const form = document.getElementById('upload');
  const file = document.getElementById('file');
  const state = document.getElementById('upload-state');
  const reasons = document.getElementById('upload-reasons');
  const send = document.getElementById('send');

  function say(text, bad) {
    state.textContent = text;
    state.className = bad ? 'fault' : '';
  }

  function told(taken) {
    [taken.created, taken.changed, taken.unchanged, taken.kept, taken.refused]
      .forEach((count, i) => { state.textContent = state.textContent.replace('{' + i + '}', count); });
    reasons.replaceChildren(...taken.reasons.map((reason) => {
      const line = document.createElement('li');
      line.textContent = reason.ordinal + ': ' + reason.message;
      return line;
    }));
    PF('runPoll').start();
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    reasons.replaceChildren();
    say(form.dataset.sending, false);
    try {
      const library = document.getElementById('library').value;
      const answer = await fetch(form.dataset.context + '/authorities/file?' + new URLSearchParams({ library }), {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': window.kartoteka.newKey() },
        body: file.files[0],
      });
      const body = await answer.json();
      if (answer.status === 200) {
        say(form.dataset.taken, false);
        told(body);
        form.reset();
      } else {
        say(body.message, true);
      }
    } catch (broken) {
      say(form.dataset.broken, true);
    } finally {
      send.disabled = false;
    }
  });
})();
