// Rows that are ticked: all of a page, and those of several pages of a list. The tab keeps them, by the name in data-selection, until they were used.
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const PICKED = 'picked ';
  const picked = (form) => new Set(JSON.parse(sessionStorage.getItem(PICKED + form.dataset.selection) || '[]'));
  const pick = (form, change) => {
    const ids = picked(form);
    change(ids);
    sessionStorage.setItem(PICKED + form.dataset.selection, JSON.stringify([...ids]));
    const told = form.querySelector('[data-picked]');
    all('[data-tick-all]', form).forEach((box) => { const boxes = all('input[name=ticked]', form); box.checked = boxes.length > 0 && boxes.every((one) => one.checked); });
    told.textContent = told.dataset.picked.replace('#', ids.size);
    form.querySelector('[data-unpick]').hidden = ids.size === 0;
    all('[data-picking]', form).forEach((b) => b.setAttribute('aria-disabled', String(ids.size === 0)));
  };
  const showPicked = (form) => pick(form, (ids) => all('input[name=ticked]', form).forEach((box) => { box.checked = ids.has(box.value); }));
  const forgetPicked = () => Object.keys(sessionStorage).filter((key) => key.startsWith(PICKED)).forEach((key) => sessionStorage.removeItem(key));
  document.addEventListener('submit', (event) => {
    const list = document.querySelector('form[data-selection]');
    if (!list || event.defaultPrevented) return;
    // what a dialog takes away is no longer chosen
    const row = event.target.querySelector('input[type=hidden][id$=":row"]');
    if (row) pick(list, (ids) => row.value.split(',').forEach((id) => ids.delete(id)));
  });

  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-tick-all]')) all('input[name=ticked]', event.target.closest('table')).forEach((box) => { box.checked = event.target.checked; });
    const form = event.target.closest('form[data-selection]');
    if (form) pick(form, (ids) => all('input[name=ticked]', form).forEach((box) => (box.checked ? ids.add(box.value) : ids.delete(box.value))));
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest && event.target.closest('[data-unpick], [data-dialog][data-picking]');
    if (!button || event.defaultPrevented) return;
    if ('unpick' in button.dataset) {
      forgetPicked();
      return showPicked(button.form);
    }
    PrimeFaces.widgets[button.dataset.dialog].jq.find('input[type=hidden][id$=":row"]').val([...picked(button.form)].join(','));
  });
  const showAll = () => all('form[data-selection]').forEach(showPicked);
  window.addEventListener('pageshow', showAll);
  document.addEventListener('DOMContentLoaded', () => {
    if (document.querySelector('[data-used]')) forgetPicked();
    showAll();
    if (window.jQuery) window.jQuery(document).on('pfAjaxComplete pfAjaxError', showAll);
  });
})();
