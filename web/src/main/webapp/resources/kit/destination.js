// 去向登记: of what any kind asks for, what the chosen one asks for is shown (data-kinds). Without scripts all is shown, and each
// part says for whom it is.
(() => {
  'use strict';
  const show = () => {
    const chosen = document.querySelector('select[id$=":kind"]');
    if (!chosen) return;
    for (const part of document.querySelectorAll('[data-kinds]')) part.hidden = !part.dataset.kinds.split(' ').includes(chosen.value);
  };
  document.addEventListener('change', (event) => { if (event.target.matches('select[id$=":kind"]')) show(); });
  document.addEventListener('DOMContentLoaded', show);
  window.addEventListener('pageshow', show);
})();
