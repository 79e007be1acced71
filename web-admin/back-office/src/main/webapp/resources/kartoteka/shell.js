// What every page needs: the clock of the branch, and buttons that print.
(() => {
  'use strict';

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
