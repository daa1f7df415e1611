// What the pages need a script for: dialogs, the menu on phones, pictures, one click one request, ticking all rows, the warning before the session ends.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
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
  const rememberList = () => {
    if (document.querySelector('form[role=search]')) sessionStorage.setItem(`list ${location.pathname}`, location.search);
    all('a[data-list]').forEach((link) => { link.search = sessionStorage.getItem(`list ${link.pathname}`) || link.search; });
  };

  // dialogs: data-dialog names the widget of a dialog, data-id and data-name go into its form; where it is asked twice the first answer shows the second question
  const open = (dialog) => { if (!dialog.open) dialog.showModal(); };
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
    if (row && 'picking' in button.dataset) row.value = [...picked(button.form)].join(',');
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

  // the proof of work before a code is sent, and before signing in after wrong tries: begun when the form is entered, so that it is mostly there at the click
  // it is ALTCHA's challenge, and its own worker finds the number
  const prove = async (work) => {
    const { algorithm, challenge, maxnumber, salt, signature } = await (await fetch(`${document.body.dataset.root}proof?work=${Number(work) || 0}`)).json();
    const worker = new Worker(document.body.dataset.solver);
    try {
      const { number } = await new Promise((found, failed) => {
        worker.onmessage = (event) => found(event.data);
        worker.onerror = failed;
        worker.postMessage({ type: 'work', payload: { algorithm, challenge, salt }, start: 0, max: maxnumber });
      });
      return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
    } finally {
      worker.terminate();
    }
  };
  let proof = null;
  const proofAhead = (work) => { if (!proof && window.crypto && crypto.subtle) { proof = prove(work); proof.catch(() => { proof = null; }); setTimeout(() => { proof = null; }, 540000); } };
  const takeProof = async (work) => {
    if (!window.crypto || !crypto.subtle) throw new Error(document.body.dataset.unproved);
    proofAhead(work);
    const mine = proof;
    const solved = await mine;
    proof = null;
    return solved;
  };
  const wantsProof = (form) => form.dataset.proof || form.querySelector('[data-wait]:not([data-wait="0"])');
  document.addEventListener('focusin', (event) => { if (event.target.form && wantsProof(event.target.form)) proofAhead(event.target.form.dataset.proof); });
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!form.dataset.proof || form.querySelector('input[name=proof]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.proving) return;
    form.dataset.proving = 'true';
    const button = event.submitter;
    const label = button.value;
    button.value = document.body.dataset.proving;
    const input = document.createElement('input');
    input.type = 'hidden'; input.name = 'proof';
    try { input.value = await takeProof(form.dataset.proof); } catch (e) { input.value = ''; }
    button.value = label;
    delete form.dataset.proving;
    form.append(input);
    // While its submit event is still being handed round a form ignores a second wish to be sent.
    setTimeout(() => form.requestSubmit(button), 0);
  });

  // sending a part of a form without leaving the page: the partial request of Jakarta Faces, whose own script evaluates strings
  const sendPart = async (button) => {
    if (button.getAttribute('aria-busy')) return;
    button.setAttribute('aria-busy', 'true');
    const body = new URLSearchParams(new FormData(button.form));
    body.set(button.name, button.value);
    body.set('jakarta.faces.source', button.name);
    body.set('jakarta.faces.partial.ajax', 'true');
    body.set('jakarta.faces.partial.event', 'click');
    body.set('jakarta.faces.partial.execute', button.dataset.execute);
    body.set('jakarta.faces.partial.render', button.dataset.render);
    try {
      if (Number(button.dataset.wait)) {
        const label = button.value;
        button.value = document.body.dataset.proving;
        try { body.set('proof', await takeProof()); } finally { button.value = label; }
      }
      const answer = await fetch(button.form.action, { method: 'POST', body, headers: { 'Faces-Request': 'partial/ajax' } });
      if (!answer.ok) throw new Error(String(answer.status));
      const xml = new DOMParser().parseFromString(await answer.text(), 'text/xml');
      const elsewhere = xml.querySelector('redirect');
      if (elsewhere) return location.assign(elsewhere.getAttribute('url'));
      all('update', xml).forEach(put);
      if (!focusErrors()) wait(document.getElementById(button.id) || button, Number(button.dataset.wait));
    } catch (e) {
      const note = document.createElement('div');
      note.className = 'note bad';
      note.textContent = e.message === document.body.dataset.unproved ? e.message : document.body.dataset.failed;
      document.getElementById('notes').replaceChildren(note);
    }
    button.removeAttribute('aria-busy');
  };
  const put = (update) => {
    const id = update.getAttribute('id');
    if (id.includes('jakarta.faces.ViewState')) {
      all('input[name="jakarta.faces.ViewState"]').forEach((state) => { state.value = update.textContent; });
    } else if (document.getElementById(id)) {
      document.getElementById(id).outerHTML = update.textContent;
    }
  };
  const wait = (button, seconds) => {
    if (!seconds) return;
    const label = button.value;
    button.setAttribute('aria-disabled', 'true');
    const tick = setInterval(() => {
      seconds -= 1;
      button.value = seconds > 0 ? `${label} (${seconds})` : label;
      if (seconds <= 0) { clearInterval(tick); button.removeAttribute('aria-disabled'); }
    }, 1000);
  };

  document.addEventListener('click', (event) => {
    const at = (selector) => event.target.closest && event.target.closest(selector);
    const button = at('[aria-disabled=true]');
    if (button) return event.preventDefault();
    const fault = at('#errors a[href^="#"]');
    const field = fault && fault.hash.slice(1);
    const input = fault && ['_label', '_input', ''].map((end) => document.getElementById(field + end)).find(Boolean);
    if (input) { event.preventDefault(); return input.focus(); }
    if (at('[data-dialog]')) return show(at('[data-dialog]'));
    if (at('[data-close]')) return window.PF(at('[data-close]').dataset.close).hide();
    if (at('[data-unpick]')) {
      forgetPicked();
      return showPicked(at('form'));
    }
    if (at('[data-next]')) return askAgain(at('.ui-dialog'));
    if (at('[data-zoom], [data-turn]')) return look(at('[data-zoom], [data-turn]'));
    showMenu(at('.menu-button') ? !menuOpen() : menuOpen() && Boolean(at('#menu')));
    all('details.account[open], details.popup[open]').filter((part) => !part.contains(event.target)).forEach((part) => { part.open = false; });
    const ajax = at('[data-render]');
    if (ajax) {
      event.preventDefault();
      sendPart(ajax);
    }
  });

  // looking at a picture: larger, smaller, turned by a quarter
  const look = (button) => {
    const image = button.closest('[data-picture]').querySelector('img');
    const size = Math.min(4, Math.max(1, Number(image.dataset.size || 1) + Number(button.dataset.zoom || 0)));
    const turn = (Number(image.dataset.quarter || 0) + (button.dataset.turn === undefined ? 0 : 1)) % 4;
    image.dataset.size = size;
    image.dataset.quarter = turn;
    const wide = image.parentElement.clientWidth * [1, 1.6, 2.4, 3.6][size - 1];
    const width = turn % 2 ? wide * image.naturalWidth / image.naturalHeight : wide;
    image.style.width = `${width}px`;
    image.style.transform = ['none', `translateX(${wide}px) rotate(90deg)`, 'rotate(180deg)', `translateY(${width}px) rotate(-90deg)`][turn];
    image.style.transformOrigin = turn % 2 ? '0 0' : '50% 50%';
  };

  // a photograph of a telephone is made smaller before it is sent; what the browser cannot read is sent as it is, and the server says what is wrong with it
  const LARGE = 1500000, LONGEST_SIDE = 2400;
  document.addEventListener('change', async (event) => {
    const input = event.target;
    const file = input.closest('form[data-shrink]') && input.type === 'file' && input.files[0];
    if (!file || file.size < LARGE) return;
    try {
      const image = await createImageBitmap(file);
      const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(image.width * scale);
      canvas.height = Math.round(image.height * scale);
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      const small = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', 0.85); });
      if (!small || small.size >= file.size || input.files[0] !== file) return;
      const chosen = new DataTransfer();
      chosen.items.add(new File([small], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' }));
      input.files = chosen.files;
    } catch (e) { /* sent as it is */ }
  });

  // ticking all rows of a page; the select within one of PrimeFaces can be set too, by software that fills in forms
  document.addEventListener('change', (event) => {
    const menu = event.target.closest('.ui-selectonemenu');
    const widget = menu && window.PrimeFaces && PrimeFaces.getWidgetById(menu.id);
    if (widget && event.target.matches('select') && widget.label.text() !== event.target.selectedOptions[0].text) {
      const chosen = event.target.value;
      event.target.selectedIndex = -1;
      widget.selectValue(chosen);
    }
    if (event.target.matches('[data-tick-all]')) all('input[name=ticked]', event.target.closest('table')).forEach((box) => { box.checked = event.target.checked; });
    const form = event.target.closest('form[data-selection]');
    if (form) pick(form, (ids) => all('input[name=ticked]', form).forEach((box) => (box.checked ? ids.add(box.value) : ids.delete(box.value))));
  });

  // rows ticked on several pages of a list: the tab keeps them, by the name in data-selection, until they were used
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
    if (event.target === list) {
      all('input[type=hidden][name=ticked]', list).forEach((id) => id.remove());
      const here = all('input[name=ticked]', list).map((box) => box.value);
      [...picked(list)].filter((id) => !here.includes(id)).forEach((id) => {
        const input = document.createElement('input');
        input.type = 'hidden'; input.name = 'ticked'; input.value = id;
        list.append(input);
      });
    } else {
      // what a dialog takes away is no longer chosen
      const row = event.target.querySelector('input[type=hidden][id$=":row"]');
      if (row) pick(list, (ids) => row.value.split(',').forEach((id) => ids.delete(id)));
    }
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
  window.addEventListener('pageshow', () => all('form[data-selection]').forEach(showPicked));
  window.addEventListener('pageshow', () => working(false));
  window.addEventListener('pageshow', () => all('form[data-busy]').forEach((form) => { delete form.dataset.busy; all('[aria-busy]', form).forEach((b) => b.removeAttribute('aria-busy')); }));

  // tabs: arrows go along, as in the ARIA pattern; Enter follows the link
  document.addEventListener('keydown', (event) => {
    const tab = event.target.closest && event.target.closest('[role=tab]');
    if (!tab || !['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    const tabs = all('[role=tab]', tab.closest('[role=tablist]'));
    const next = { ArrowLeft: tabs.indexOf(tab) - 1, ArrowRight: tabs.indexOf(tab) + 1, Home: 0, End: tabs.length - 1 }[event.key];
    event.preventDefault();
    tabs[(next + tabs.length) % tabs.length].focus();
  });

  // a letter or a page of 身份认证 that is being written is kept on the server two seconds after the last key, and when the page is left
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
        line.textContent = `${line.dataset.kept} ${new Date().toLocaleTimeString(root.lang)}`;
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

  const focusErrors = () => {
    const errors = document.getElementById('errors');
    if (errors && !asked()) errors.focus();
    return Boolean(errors);
  };

  // tables: on phones a row is a card, so each cell says its column; roles survive the change of display
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

  // two minutes before the session ends
  const watchIdle = () => {
    const seconds = Number(document.body.dataset.idle);
    const dialog = document.getElementById('idle');
    if (!dialog || !(seconds > 150)) return;
    let warn, end;
    const start = () => {
      clearTimeout(warn); clearTimeout(end);
      warn = setTimeout(() => open(dialog), (seconds - 120) * 1000);
      end = setTimeout(() => location.reload(), (seconds + 5) * 1000);
    };
    dialog.querySelector('button').addEventListener('click', async () => {
      dialog.close();
      const answer = await fetch(dialog.dataset.stay, { method: 'POST' });
      if (answer.status === 204) start(); else location.reload();
    });
    start();
  };

  // what goes on by itself, which keeps no session (X-Unasked): the parts with data-live are fetched anew every so many milliseconds, from the page in data-from, and at a push; when a part
  // has come to its end, the whole page is. What somebody has opened or is doing is left alone until they are done.
  const busy = () => document.hidden || document.querySelector('dialog[open]') || asked();
  const fetchAnew = async (part) => {
    const answer = await fetch(part.dataset.from || location.href, { headers: { 'X-Unasked': 'true' } });
    if (!answer.ok) return part;
    if (answer.redirected) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const anew = page.getElementById(part.id);
    if (!anew || !anew.dataset.live) return location.reload();
    const opened = all('details', part).map((details) => details.open);
    const focused = part.contains(document.activeElement) ? all('a, button, summary', part).indexOf(document.activeElement) : -1;
    part.replaceWith(anew);
    all('details', anew).forEach((details, i) => { details.open = Boolean(opened[i]); });
    all('table.rows', anew).forEach(labelCells);
    if (focused >= 0) (all('a, button, summary', anew)[focused] || anew).focus();
    const bell = page.querySelector('.bell');
    if (bell && !part.dataset.from) document.querySelector('.bell').replaceWith(bell);
    return anew;
  };
  const follow = (part) => setTimeout(async () => {
    if (!part.isConnected) return;
    let next = part;
    if (!busy()) try { next = await fetchAnew(part); } catch (e) { next = part; }
    if (next) follow(next);
  }, Number(part.dataset.live));

  // pushes: one reading for many, and never two readings at once; a broken line is taken up again, later each time, with the latest token
  const listen = () => {
    let wanted = false, reading = false, pause = 1000;
    const read = async () => {
      wanted = true;
      if (reading || busy()) return;
      reading = true;
      while (wanted) {
        wanted = false;
        await new Promise((done) => { setTimeout(done, 150); });
        for (const part of all('[data-live][id]:not([data-from])')) try { const anew = await fetchAnew(part); if (anew) follow(anew); } catch (e) { /* the next push or minute tries again */ }
      }
      reading = false;
    };
    document.addEventListener('visibilitychange', () => { if (wanted && !document.hidden) read(); });
    const connect = () => {
      const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + document.querySelector('[data-push]').dataset.push);
      let opened = false;
      socket.addEventListener('open', () => { if (pause > 1000) read(); pause = 1000; opened = true; });
      socket.addEventListener('message', read);
      socket.addEventListener('close', () => { if (opened || pause < 60000) setTimeout(connect, pause); pause = Math.min(pause * 2, 60000); });
    };
    connect();
  };

  // a hint stays with its input when there is an error too; what PrimeFaces' own names for its buttons leave out
  const describe = () => all('.field, .cohort').forEach((part) => {
    const hint = part.querySelector('.hint[id$="Hint"]');
    const input = part.querySelector('[role=combobox]') || part.querySelector('input:not([type=hidden]), select, textarea');
    if (!input) return;
    const label = part.querySelector('label[id]');
    if (label && input.matches('.ui-selectonemenu-label')) {
      input.setAttribute('aria-labelledby', label.id);
      const list = document.getElementById(input.id.replace(/label$/, 'items'));
      if (list) {
        list.removeAttribute('aria-labelledby');
        list.setAttribute('aria-label', document.body.dataset.options);
        list.parentElement.tabIndex = 0;
      }
      const filter = document.getElementById(input.id.replace(/label$/, 'filter'));
      if (filter) filter.setAttribute('aria-controls', input.id.replace(/label$/, 'items'));
    }
    const ids = new Set((input.getAttribute('aria-describedby') || '').split(' ').filter((id) => id && document.getElementById(id)));
    const error = part.querySelector('.ui-message[id]');
    if (error) ids.add(error.id);
    if (error && error.matches('.ui-message-error')) input.setAttribute('aria-invalid', 'true');
    if (hint && hint.textContent) ids.add(hint.id);
    input.setAttribute('aria-describedby', [...ids].join(' '));
  });

  document.addEventListener('focusin', (event) => { if (event.target.closest('.ui-selectonemenu, .ui-selectonemenu-panel')) describe(); });

  // PrimeFaces moves the focus into a dialog some time after it has opened it, under the fingers of whoever types already: here at once.
  const keepFocus = () => {
    const dialog = window.PrimeFaces && PrimeFaces.widget && PrimeFaces.widget.Dialog && PrimeFaces.widget.Dialog.prototype;
    if (!dialog) return;
    // A choice that is clicked while its list still moves in is lost with an error, and a page that scrolls would close the list.
    PrimeFaces.utils.disableAnimations();
    PrimeFaces.hideOverlaysOnViewportChange = false;
    dialog.applyFocus = function () {
      const all = [...this.jq[0].querySelectorAll('input:not([type=hidden]), textarea, select, [role=combobox], .ui-dialog-footer button, button')];
      const first = this.jq[0].querySelector('[data-quick=true]') || all.find((one) => one.offsetParent && !one.disabled);
      if (first && !this.jq[0].contains(document.activeElement)) first.focus();
    };
  };
  keepFocus();

  document.addEventListener('DOMContentLoaded', () => {
    keepFocus();
    if (window.jQuery) {
      window.jQuery(() => setTimeout(describe, 0));
      window.jQuery(document).on('pfAjaxComplete', () => setTimeout(describe, 0));
    }
    all('[data-live][id]').forEach(follow);
    if (document.querySelector('[data-push]')) listen();
    all('[data-draft]').forEach(keepDraft);
    all('table.rows').forEach(labelCells);
    if (document.querySelector('[data-used]')) forgetPicked();
    all('form[data-selection]').forEach(showPicked);
    all('.tabs [aria-selected=true]').forEach((tab) => tab.scrollIntoView({ block: 'nearest', inline: 'center' }));
    setTimeout(focusErrors, 0);
    const going = document.querySelector('form[data-continue]');
    if (going) setTimeout(() => going.requestSubmit(going.querySelector('[type=submit]')), 0);
    watchIdle();
    rememberList();
    if (window.jQuery) jQuery(document).on('pfAjaxStart', () => working(true)).on('pfAjaxComplete pfAjaxError', () => { working(false); all('form[data-selection]').forEach(showPicked); });
  });
})();
