// Charts in the colours of the page, light or dark. Plain tables: on phones a row is a card, so each cell says its column; roles survive the change of display.
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const labelCells = (table) => {
    const heads = all('thead th', table).map((th) => th.dataset.head || th.textContent.trim());
    table.setAttribute('role', 'table');
    all('thead, tbody', table).forEach((group) => group.setAttribute('role', 'rowgroup'));
    all('tr', table).forEach((row) => row.setAttribute('role', 'row'));
    all('th', table).forEach((th) => th.setAttribute('role', th.scope === 'row' ? 'rowheader' : 'columnheader'));
    all('tbody tr', table).forEach((row) => all('td', row).forEach((cell) => {
      cell.setAttribute('role', 'cell');
      const head = heads[cell.cellIndex];
      if (head && cell.colSpan === 1) cell.dataset.label = head;
    }));
  };
  const colour = () => {
    if (!window.Chart) return;
    const page = getComputedStyle(document.documentElement);
    window.Chart.defaults.color = page.getPropertyValue('--soft').trim();
    window.Chart.defaults.borderColor = page.getPropertyValue('--line').trim();
  };
  colour();
  document.addEventListener('DOMContentLoaded', colour);
  const label = () => all('table.rows').forEach(labelCells);
  document.addEventListener('DOMContentLoaded', label);
  document.addEventListener('anew', label);
})();
