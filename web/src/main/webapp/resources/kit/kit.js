// What every page needs a script for: the menu on phones, dialogs, one click one request, the way to a wrong field. What only some need is loaded by their tags.
(() => {
  'use strict';
  document.documentElement.classList.add('js');
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // the menu on phones, and the account's: Escape or a click beside closes them
  const menuOpen = () => Boolean(document.querySelector('#menu.open'));
  const showMenu = (open) => {
    if (open === menuOpen()) return;
    document.getElementById('menu').classList.toggle('open', open);
    const button = document.querySelector('.menu-button');
    button.setAttribute('aria-expanded', String(open));
    (open ? document.querySelector('#menu a') : button).focus();
  };
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    showMenu(false);
    all('details.account[open], details.popup[open]').forEach((part) => { part.open = false; part.firstElementChild.focus(); });
  });

  // work that goes on is told and shown: a request of PrimeFaces, or a form on its way
  const working = (on) => {
    document.body.classList.toggle('busy', on);
    const told = document.querySelector('.progress');
    told.textContent = on ? told.dataset.working : '';
  };

  // a list keeps its address for as long as the tab is open, so that the way back to it leads to it as it was
  const kept = (at) => `list ${at.pathname} ${new URLSearchParams(at.search).get('tab') || ''}`;
  const rememberList = () => {
    if (document.querySelector('form[role=search]')) sessionStorage.setItem(kept(location), location.search);
    all('a[data-list]').forEach((link) => { link.search = sessionStorage.getItem(kept(link)) || link.search; });
  };

  // dialogs: data-dialog names the widget of a dialog, data-id and data-name go into its form; where it is asked twice the first answer shows the second question
  const asked = () => document.querySelector('.ui-dialog.ui-overlay-visible, .ui-dialog[aria-hidden=false]');
  const show = (button) => {
    const widget = window.PrimeFaces && PrimeFaces.widgets[button.dataset.dialog];
    if (!widget) return;
    const dialog = widget.jq[0];
    dialog.classList.remove('sure-step');
    all('.sure', dialog).forEach((sure) => { sure.hidden = true; });
    const row = dialog.querySelector('input[type=hidden][id$=":row"]');
    const name = dialog.querySelector('input[type=hidden][name$=":subject"]');
    const subject = dialog.querySelector('[data-subject]');
    if (row && button.dataset.id) row.value = button.dataset.id;
    if (name) name.value = button.dataset.name || '';
    if (subject) subject.textContent = button.dataset.name || '';
    widget.show();
  };
  const askAgain = (dialog) => {
    const empty = all('[aria-required=true]', dialog).find((input) => !input.value && input.offsetParent);
    if (empty) return dialog.querySelector('.second').click();
    dialog.classList.add('sure-step');
    const sure = dialog.querySelector('.sure');
    sure.hidden = false;
    sure.focus();
  };

  document.addEventListener('click', (event) => {
    const at = (selector) => event.target.closest && event.target.closest(selector);
    const button = at('[aria-disabled=true]');
    if (button) return event.preventDefault();
    const fault = at('#errors a[href^="#"]');
    const field = fault && fault.hash.slice(1);
    const input = fault && ['_label', '_input', ''].map((end) => document.getElementById(field + end)).find((one) => one && one.type !== 'hidden');
    if (input) { event.preventDefault(); return (input.querySelector('.ql-editor') || input).focus(); }
    if (at('[data-dialog]')) return show(at('[data-dialog]'));
    if (at('[data-close]')) return window.PF(at('[data-close]').dataset.close).hide();
    if (at('[data-next]')) return askAgain(at('.ui-dialog'));
    showMenu(at('.menu-button') ? !menuOpen() : menuOpen() && Boolean(at('#menu')));
    all('details.account[open], details.popup[open]').filter((part) => !part.contains(event.target)).forEach((part) => { part.open = false; });
  });

  // one click, one request: a form that is on its way cannot be sent again
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'dialog') return;
    if (form.dataset.busy) return event.preventDefault();
    form.dataset.busy = 'true';
    working(true);
    setTimeout(() => all('button, input[type=submit]', form).forEach((b) => { if (b.type === 'submit') { b.setAttribute('aria-busy', 'true'); } }), 0);
  });
  const free = () => { working(false); all('form[data-busy]').forEach((form) => { delete form.dataset.busy; all('[aria-busy]', form).forEach((b) => b.removeAttribute('aria-busy')); }); };
  window.addEventListener('pageshow', free);
  document.addEventListener('settled', () => { free(); focusErrors(); });

  const focusErrors = () => {
    const errors = document.getElementById('errors');
    if (errors && !asked()) errors.focus();
    return Boolean(errors);
  };

  document.addEventListener('DOMContentLoaded', () => {
    setTimeout(focusErrors, 0);
    const going = document.querySelector('form[data-continue]');
    // What was refused goes on when somebody has read why.
    if (going && !document.getElementById('errors')) setTimeout(() => going.requestSubmit(going.querySelector('[type=submit]')), 0);
    rememberList();
    if (window.jQuery) window.jQuery(document).on('pfAjaxStart', () => working(true)).on('pfAjaxComplete pfAjaxError', () => working(false));
  });
})();
