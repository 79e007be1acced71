// The desk in the browser: takes scans and keys, queues them, sends one at a time, and sounds the answer.
// The queue and the open reader's card are kept in the tab's storage: when the connection, the session or the
// server is lost, the page loads anew and goes on where it was. Each scan has a key of its own, so that one
// that is sent again is not done twice.
(() => {
  'use strict';

  const KEYS = {
    F2: '%LEND', F4: '%RETURN', F8: '%RENEW', F9: '%RENEW-ALL', Escape: '%CLOSE', ArrowUp: '%UP', ArrowDown: '%DOWN'
  };
  const RESUME = 'resume';
  const MOST_TRIES = 3;
  const PROBE_EVERY_MS = 1500;

  const desk = document.getElementById('desk');
  const input = document.getElementById('scan');
  const trouble = document.getElementById('trouble');
  const counter = document.getElementById('queue');
  const memory = 'kartoteka.desk ' + desk.dataset.memory;

  let { queue, card, mode } = remembered();
  let waitingFor = null;
  let ready = false;

  function remembered() {
    const kept = sessionStorage.getItem(memory);
    return kept ? JSON.parse(kept) : { queue: [], card: '', mode: '' };
  }

  function remember() {
    sessionStorage.setItem(memory, JSON.stringify({ queue, card, mode }));
    counter.value = queue.length;
    counter.parentElement.hidden = queue.length < 2;
  }

  // crypto.randomUUID is missing where the page is not served over https
  function newKey() {
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 0x0f) | 0x40;
    b[8] = (b[8] & 0x3f) | 0x80;
    const hex = Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  function enqueue(text) {
    queue.push({ text, key: newKey(), tries: 0 });
    remember();
    pump();
  }

  function pump() {
    if (!ready || waitingFor || queue.length === 0) {
      return;
    }
    const scan = queue[0];
    scan.tries += 1;
    waitingFor = scan.key;
    remember();
    kartotekaScan([{ name: 'text', value: scan.text }, { name: 'key', value: scan.key }]);
  }

  function resume() {
    waitingFor = RESUME;
    kartotekaResume([
      { name: 'card', value: card }, { name: 'mode', value: mode }, { name: 'key', value: RESUME }
    ]);
  }

  // called after every request, also a failed one: then there are no arguments
  function answered(args) {
    if (!args || args.key !== waitingFor) {
      lost();
      return;
    }
    if (waitingFor !== RESUME) {
      queue.shift();
      sound(args.tone);
    }
    ({ card, mode } = args);
    waitingFor = null;
    remember();
    document.querySelector('#loans .selected')?.scrollIntoView({ block: 'nearest' });
    pump();
  }

  // waits until the server answers again, or sends us to log in, and loads the page anew
  function lost() {
    say(desk.dataset.lost);
    const probe = () => fetch('callback', { redirect: 'manual', cache: 'no-store' })
      .then((answer) => {
        if (answer.ok || answer.type === 'opaqueredirect') {
          location.reload();
        } else {
          setTimeout(probe, PROBE_EVERY_MS);
        }
      })
      .catch(() => setTimeout(probe, PROBE_EVERY_MS));
    setTimeout(probe, PROBE_EVERY_MS);
  }

  function say(text) {
    trouble.textContent = text;
    trouble.hidden = false;
  }

  let audio = null;

  function beep(hertz, from, length) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = hertz;
    volume.gain.value = 0.15;
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + from);
    tone.stop(audio.currentTime + from + length);
  }

  // high: done; low, twice: no; high then middle: look
  function sound(tone) {
    audio = audio || new AudioContext();
    if (tone === 'yes') {
      beep(1400, 0, 0.09);
    } else if (tone === 'no') {
      beep(220, 0, 0.18);
      beep(220, 0.26, 0.18);
    } else if (tone === 'note') {
      beep(1400, 0, 0.09);
      beep(700, 0.12, 0.18);
    }
  }

  function take() {
    const text = input.value.trim();
    input.value = '';
    if (text) {
      enqueue(text);
    }
  }

  // some scanners end with a tabulator instead of a line end
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || (event.key === 'Tab' && input.value.trim())) {
      event.preventDefault();
      take();
    }
  });

  // scanners type wherever the cursor is, so the cursor comes back before the first character
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key.length === 1) {
      input.focus();
    }
    if (KEYS[event.key]) {
      event.preventDefault();
      if (event.key === 'Escape' && input.value) {
        input.value = '';
      } else {
        enqueue(KEYS[event.key]);
      }
    }
  }, true);

  document.addEventListener('click', (event) => {
    if (!event.target.closest('a, button') && !String(getSelection())) {
      input.focus();
    }
  });
  window.addEventListener('focus', () => input.focus());

  window.kartotekaDesk = { answered };

  if (queue.length > 0 && queue[0].tries >= MOST_TRIES) {
    say(desk.dataset.givenUp.replace('{0}', queue.shift().text));
  }
  remember();
  input.focus();
  // PrimeFaces learns the page's nonce in a ready handler of jQuery; ours comes after all that the page has set up
  window.addEventListener('load', () => jQuery(() => {
    ready = true;
    if (card) {
      resume();
    } else {
      pump();
    }
  }));
})();
