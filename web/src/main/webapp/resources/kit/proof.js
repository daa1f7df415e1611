// Sending a code, and signing in after wrong tries: parts of a form are sent without leaving the page, and work is proved before.
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
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
  }, true);

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
      document.dispatchEvent(new CustomEvent('settled'));
      if (!document.getElementById('errors')) wait(document.getElementById(button.id) || button, Number(button.dataset.wait));
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
    const button = event.target.closest && event.target.closest('[data-render]');
    if (!button || event.defaultPrevented) return;
    event.preventDefault();
    sendPart(button);
  });
})();
