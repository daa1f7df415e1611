// Lists (q:list): the filter writes the address, and what the table shows is always what the address says.
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const real = (name) => name.replace(/_input$/, '');
  const asked = () => new URLSearchParams(location.search);
  const table = () => window.PrimeFaces && PrimeFaces.widgets.rows;

  // the filter: parameters that ask for nothing are left out
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form.filters') || form.method !== 'get') return;
    event.preventDefault();
    const query = new URLSearchParams();
    new FormData(form).forEach((value, name) => { if (value && !/_(focus|filter)$/.test(name)) query.append(real(name), value); });
    location.assign(`${location.pathname}${query.size ? '?' : ''}${query}`);
  });

  // what is asked for: a chip each, which takes it back
  const showChips = (form) => {
    const chips = form.querySelector('.chips');
    const set = all('.field', form).map((field) => {
      const control = field.querySelector('select[name], input[name]:not([name$="_focus"], [name$="_filter"])');
      return control && control.value ? { name: real(control.name), label: field.querySelector('label').textContent, control } : null;
    }).filter(Boolean);
    chips.replaceChildren(...set.map(({ name, label, control }) => {
      const query = asked();
      query.delete(name);
      query.delete('first');
      const chip = document.createElement('a');
      chip.className = 'ui-chip';
      chip.href = `${location.pathname}${query.size ? '?' : ''}${query}`;
      chip.textContent = `${label}：${control.matches('select') ? control.selectedOptions[0].textContent : control.value}`;
      const says = document.createElement('span');
      says.className = 'unseen';
      says.textContent = `${chips.dataset.remove} `;
      chip.prepend(says);
      const sign = document.createElement('span');
      sign.className = 'pi pi-times';
      sign.setAttribute('aria-hidden', 'true');
      chip.append(' ', sign);
      return chip;
    }));
    all('details.further', form).forEach((part) => { part.open = set.some(({ control }) => part.contains(control)); });
    const badge = form.querySelector('.fold .ui-badge');
    badge.textContent = set.length;
    badge.hidden = !set.length;
  };

  // where rows are chosen, a button takes them along to its page
  const ticked = () => all('form[data-selection]').flatMap((form) => JSON.parse(sessionStorage.getItem(`picked ${form.dataset.selection}`) || '[]'));

  document.addEventListener('click', (event) => {
    const at = (selector) => event.target.closest(selector);
    const fold = at('.filters .fold');
    if (fold) fold.setAttribute('aria-expanded', String(fold.closest('form').classList.toggle('open')));
    const going = at('[data-picking][data-href]:not([aria-disabled=true])');
    if (going) location.assign(`${going.dataset.href}${going.dataset.href.includes('?') ? '&' : '?'}${ticked().map((id) => `ticked=${id}`).join('&')}`);
    const columns = at('[data-columns]');
    if (columns) {
      const names = all('input[name=column]:checked', columns.parentElement).map((box) => box.value);
      document.cookie = `columns=${encodeURIComponent(names.join(' '))}; path=${location.pathname}; SameSite=Lax; max-age=${names.length ? 31536000 : 0}`;
      location.reload();
    }
  });

  // the columns to choose from are made when they are asked for, so that their names stand on the page once
  document.addEventListener('toggle', (event) => {
    const choices = event.target.matches('.columns-choice') && event.target.querySelector('[data-choices]');
    if (!choices || choices.childElementCount) return;
    choices.append(...choices.dataset.choices.split('|').map((choice) => {
      const [name, header] = choice.split('=');
      const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'column', value: real(name).replace('+', ''), checked: name.startsWith('+') });
      const label = document.createElement('label');
      label.append(box, header);
      return label;
    }));
  }, true);

  // a cell that is cut says the rest to who points at it
  document.addEventListener('mouseover', (event) => {
    const cell = event.target.closest('.ui-datatable td');
    if (cell && !cell.title && cell.scrollWidth > cell.clientWidth && !cell.querySelector('button, a')) cell.title = cell.textContent.trim();
  });

  // paging and sorting: the table fetches its rows, the server says which address shows them
  let back = false;
  const follow = (url) => {
    if (url !== location.pathname + location.search && !back) history.pushState({}, '', url);
    back = false;
    table().order = asked().get('sort') || '';
    all('form').filter((form) => new URL(form.action, location).pathname === location.pathname).forEach((form) => { form.action = url; });
    all('input[name=back]').forEach((input) => { input.value = url; });
    const kept = asked();
    ['first', 'size'].forEach((name) => kept.delete(name));
    all('a[data-follows]').forEach((link) => { link.search = kept; });
    sessionStorage.setItem(`list ${location.pathname} ${asked().get('tab') || ''}`, location.search);
    const top = document.querySelector('form.list').getBoundingClientRect().top;
    if (top < 0) scrollBy(0, top - 64);
  };
  addEventListener('popstate', () => {
    const pages = table() && table().paginator;
    if (!pages || (asked().get('sort') || '') !== table().order || Number(asked().get('size') || 20) !== pages.cfg.rows) return location.reload();
    back = true;
    pages.setPage(Math.floor((asked().get('first') || 0) / pages.cfg.rows));
  });
  document.addEventListener('DOMContentLoaded', () => {
    all('form.filters').filter((form) => form.querySelector('.chips')).forEach(showChips);
    if (!window.jQuery) return;
    // a header's text is its name; said twice, it would also be taken for the label of a field
    const unname = () => setTimeout(() => all('.list th[aria-label]').forEach((head) => head.removeAttribute('aria-label')));
    jQuery(unname);
    jQuery(document).on('pfAjaxComplete', unname);
    jQuery(() => setTimeout(() => { if (table()) table().order = asked().get('sort') || ''; }));
    jQuery(document).on('pfAjaxComplete', (event, request, settings, args) => { if (args && args.url) follow(args.url); });
  });
})();
