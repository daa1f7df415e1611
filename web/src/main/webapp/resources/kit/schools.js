// Suggests schools where one is typed on pages that load nothing of PrimeFaces: the browser's own list, filled while typing. Without it, name or code are typed in full.
(() => {
  'use strict';
  let pause;
  document.addEventListener('input', (event) => {
    const input = event.target, options = input.list;
    if (!input.matches('[data-schools]') || !options) return;
    clearTimeout(pause);
    const typed = input.value.trim();
    if (!typed || [...options.options].some((one) => one.value === typed)) return;
    pause = setTimeout(async () => {
      const answer = await fetch(`${input.dataset.schools}?query=${encodeURIComponent(typed)}`);
      if (!answer.ok || input.value.trim() !== typed) return;
      // the label holds what was typed, else the browser would leave out what was found by pinyin or code
      options.replaceChildren(...(await answer.json()).suggestions.map(({ value }) => Object.assign(document.createElement('option'), { value, label: value.includes(typed) ? '' : `${value} ${typed}` })));
    }, 200);
  });
})();
