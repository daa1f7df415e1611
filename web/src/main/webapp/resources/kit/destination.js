// 去向登记, 档案: of what any kind asks for, what the chosen one asks for is shown (data-kinds). The choice is the select with data-chooses
// in the same data-choice, else the page's kind. Without scripts all is shown, and each part says for whom it is.
(() => {
  'use strict';
  const show = () => {
    for (const part of document.querySelectorAll('[data-kinds]')) {
      const within = part.closest('[data-choice]');
      const chosen = within ? within.querySelector('select[data-chooses]') : document.querySelector('select[id$=":kind"]');
      if (chosen) part.hidden = !part.dataset.kinds.split(' ').includes(chosen.value);
    }
  };
  document.addEventListener('change', (event) => { if (event.target.matches('select[id$=":kind"], select[data-chooses]')) show(); });
  document.addEventListener('DOMContentLoaded', show);
  window.addEventListener('pageshow', show);
})();
