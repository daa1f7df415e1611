// What is typed into a long form is kept on the server two seconds after the last key, and when the page is left.
(() => {
  'use strict';
  const keepDraft = (line) => {
    const form = line.closest('form');
    let timer, changed = false;
    const keep = async () => {
      clearTimeout(timer);
      if (!changed) return;
      changed = false;
      const body = new URLSearchParams(new FormData(form));
      body.delete('jakarta.faces.ViewState');
      try {
        const answer = await fetch(line.dataset.draft, { method: 'POST', body, keepalive: true });
        if (answer.status !== 204) throw new Error(String(answer.status));
        line.textContent = `${line.dataset.kept} ${new Date().toLocaleTimeString(document.documentElement.lang)}`;
      } catch (e) {
        line.textContent = line.dataset.lost;
      }
    };
    form.addEventListener('submit', () => { changed = false; clearTimeout(timer); });
    const typing = () => { changed = true; clearTimeout(timer); timer = setTimeout(keep, 2000); };
    form.addEventListener('input', typing);
    if (window.jQuery) window.jQuery(form).on('change', typing);
    document.addEventListener('visibilitychange', () => { if (document.hidden) keep(); });
  };
  document.addEventListener('DOMContentLoaded', () => document.querySelectorAll('[data-draft]').forEach(keepDraft));
})();
