// Warns two minutes before a session ends, and keeps it when somebody is still there.
(() => {
  'use strict';
  const watchIdle = () => {
    const seconds = Number(document.body.dataset.idle);
    const dialog = document.getElementById('idle');
    if (!dialog || !(seconds > 150)) return;
    let warn, end;
    const start = () => {
      clearTimeout(warn); clearTimeout(end);
      warn = setTimeout(() => { if (!dialog.open) dialog.showModal(); }, (seconds - 120) * 1000);
      end = setTimeout(() => location.reload(), (seconds + 5) * 1000);
    };
    dialog.querySelector('button').addEventListener('click', async () => {
      dialog.close();
      const answer = await fetch(dialog.dataset.stay, { method: 'POST' });
      if (answer.status === 204) start(); else location.reload();
    });
    start();
  };
  document.addEventListener('DOMContentLoaded', watchIdle);
})();
