// Tabs: arrows go along, as in the ARIA pattern; Enter follows the link.
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  document.addEventListener('keydown', (event) => {
    const tab = event.target.closest && event.target.closest('[role=tab]');
    if (!tab || !['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    const tabs = all('[role=tab]', tab.closest('[role=tablist]'));
    const next = { ArrowLeft: tabs.indexOf(tab) - 1, ArrowRight: tabs.indexOf(tab) + 1, Home: 0, End: tabs.length - 1 }[event.key];
    event.preventDefault();
    tabs[(next + tabs.length) % tabs.length].focus();
  });
  document.addEventListener('DOMContentLoaded', () => all('.tabs [aria-selected=true]').forEach((tab) => tab.scrollIntoView({ block: 'nearest', inline: 'center' })));
})();
