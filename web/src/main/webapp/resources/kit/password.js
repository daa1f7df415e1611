// A password that is typed can be looked at, on pages that load nothing of PrimeFaces.
(() => {
  'use strict';
  document.addEventListener('DOMContentLoaded', () => document.querySelectorAll('input[data-show]').forEach((input) => {
    const eye = Object.assign(document.createElement('button'), { type: 'button', className: 'eye pi pi-eye' });
    eye.setAttribute('aria-label', input.dataset.show);
    eye.setAttribute('aria-pressed', 'false');
    eye.addEventListener('click', () => {
      const shown = input.type === 'password';
      input.type = shown ? 'text' : 'password';
      eye.setAttribute('aria-pressed', String(shown));
      eye.className = `eye pi ${shown ? 'pi-eye-slash' : 'pi-eye'}`;
    });
    input.after(eye);
    input.form.addEventListener('submit', () => { input.type = 'password'; });
  }));
})();
