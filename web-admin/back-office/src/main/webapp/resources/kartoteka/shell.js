// What every page needs: the clock of the branch, buttons that print, and keys for what is sent.
(() => {
  'use strict';

  const kartoteka = window.kartoteka = window.kartoteka || {};

  /** A new idempotency key. */
  kartoteka.newKey = () => {
    const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (x) => x.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };

  const clock = document.getElementById('branch-time');
  if (clock) {
    const format = new Intl.DateTimeFormat(clock.dataset.language, {
      timeZone: clock.dataset.zone, weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'
    });
    const tick = () => { clock.textContent = format.format(new Date()); };
    tick();
    setInterval(tick, 5000);
  }

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });
})();
