// What goes on by itself, which keeps no session (X-Unasked): the parts with data-live are fetched anew every so many milliseconds, from the page in data-from, and at a push; when a
// part has come to its end, the whole page is. What somebody has opened or is doing is left alone until they are done.
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const asked = () => document.querySelector('.ui-dialog.ui-overlay-visible, .ui-dialog[aria-hidden=false]');
  const busy = () => document.hidden || document.querySelector('dialog[open]') || asked();
  // a chart that is drawn already takes the new figures
  const keepCharts = (part, anew) => all('.drawn[data-figures]', anew).forEach((place) => {
    const drawn = all('.drawn', part).find((one) => one.id === place.id);
    const widget = drawn && window.PrimeFaces && PrimeFaces.getWidgetById(drawn.firstElementChild.id);
    if (!widget || !widget.chart) return;
    if (drawn.dataset.figures !== place.dataset.figures) {
      drawn.dataset.figures = place.dataset.figures;
      widget.chart.data = JSON.parse(place.dataset.figures).data;
      widget.chart.update();
    }
    place.replaceWith(drawn);
  });
  const fetchAnew = async (part) => {
    const answer = await fetch(part.dataset.from || location.href, { headers: { 'X-Unasked': 'true' } });
    if (!answer.ok) return part;
    if (answer.redirected) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const anew = page.getElementById(part.id);
    if (!anew || !anew.dataset.live) return location.reload();
    const opened = all('details', part).map((details) => details.open);
    const focused = part.contains(document.activeElement) ? all('a, button, summary', part).indexOf(document.activeElement) : -1;
    keepCharts(part, anew);
    part.replaceWith(anew);
    all('details', anew).forEach((details, i) => { details.open = Boolean(opened[i]); });
    document.dispatchEvent(new CustomEvent('anew'));
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

  document.addEventListener('DOMContentLoaded', () => {
    all('[data-live][id]').forEach(follow);
    if (document.querySelector('[data-push]')) listen();
  });
})();
