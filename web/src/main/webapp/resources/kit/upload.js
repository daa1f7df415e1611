// q:file: says which files were chosen and what is wrong with them before they are sent, makes photographs smaller, and shows how far an upload has come.
// It sends the form as a partial request of Faces, so that the page is left only when the server says where to; without it the form is sent as any other.
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, className, text = '') => Object.assign(document.createElement(name), { className, textContent: text });
  const size = (bytes) => (bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1).replace('.0', '')} MB`);
  const fits = (file, accept) => !accept || accept.split(',').some((one) => (one.startsWith('.') ? file.name.toLowerCase().endsWith(one) : file.type === one));

  const fault = (file, input, words) => {
    if (file.size > Number(words.most)) return words.large;
    return fits(file, input.accept) ? '' : words.type;
  };
  const tell = (input) => {
    const words = input.closest('.filebox').dataset;
    const list = input.closest('.control').querySelector('.chosen');
    list.replaceChildren(...[...input.files].map((file) => {
      const line = make('li', '');
      const wrong = fault(file, input, words);
      line.append(make('span', `pi ${wrong ? 'pi-times-circle' : 'pi-file'}`), make('span', 'name', file.name), make('span', 'soft', size(file.size)));
      if (wrong) {
        line.className = wrong === words.large ? 'wrong large' : 'wrong';
        line.append(make('span', 'why', wrong.replace('#size', size(file.size)).replace('#most', size(Number(words.most)))));
      }
      return line;
    }));
  };

  // a photograph of a telephone is made smaller; what the browser cannot read is sent as it is, and the server says what is wrong with it
  const LARGE = 1500000, LONGEST_SIDE = 2400;
  const shrunk = async (file) => {
    if (file.size < LARGE || !/^image\//.test(file.type)) return file;
    try {
      const image = await createImageBitmap(file);
      const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
      const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      const small = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', 0.85); });
      return small && small.size < file.size ? new File([small], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' }) : file;
    } catch (e) {
      return file;
    }
  };
  const put = (input, files) => {
    const chosen = new DataTransfer();
    files.forEach((file) => chosen.items.add(file));
    input.files = chosen.files;
    tell(input);
  };
  document.addEventListener('change', async (event) => {
    const input = event.target;
    if (!input.matches('.filebox input')) return;
    tell(input);
    if (!input.closest('form[data-shrink]')) return;
    const before = [...input.files];
    const after = await Promise.all(before.map(shrunk));
    if (after.some((file, i) => file !== before[i]) && [...input.files].every((file, i) => file === before[i])) put(input, after);
  });
  ['dragenter', 'dragover', 'dragleave', 'drop'].forEach((kind) => document.addEventListener(kind, (event) => {
    const box = event.target.closest && event.target.closest('.filebox');
    if (box) box.classList.toggle('over', kind === 'dragenter' || kind === 'dragover');
    // beside the box a file would be opened, and what was typed would be gone
    else if (event.dataTransfer && [...event.dataTransfer.types].includes('Files')) event.preventDefault();
  }));

  const refuse = (form, text) => {
    const place = form.querySelector('.ui-dialog .errors') || document.getElementById('notes');
    const note = make('div', place.id === 'notes' ? 'note bad' : '');
    note.setAttribute('role', 'alert');
    note.append(make('p', '', text));
    place.replaceChildren(note);
  };
  const settle = () => document.dispatchEvent(new CustomEvent('settled'));

  // the bar of PrimeFaces, as it is without its script
  const progress = (input) => {
    const words = input.closest('.filebox').dataset;
    const part = make('div', 'sending');
    const bar = make('div', 'ui-progressbar ui-widget ui-widget-content ui-progressbar-determinate');
    const done = make('div', 'ui-progressbar-value ui-widget-header');
    const text = make('p', 'soft');
    const stop = Object.assign(make('button', 'ui-button ui-widget ui-state-default ui-button-text-only ui-button-flat', words.stop), { type: 'button' });
    Object.entries({ role: 'progressbar', 'aria-label': words.sending, 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': 0 }).forEach(([name, value]) => bar.setAttribute(name, value));
    text.setAttribute('role', 'status');
    bar.append(done);
    part.append(bar, text, stop);
    input.closest('.control').append(part);
    return {
      stop,
      show: (sent, whole) => {
        const percent = whole ? Math.floor(100 * sent / whole) : 0;
        done.style.display = 'block';
        done.style.width = `${percent}%`;
        bar.setAttribute('aria-valuenow', percent);
        text.textContent = percent < 100 ? words.percent.replace('#percent', percent).replace('#sent', size(sent)).replace('#whole', size(whole)) : words.working;
        stop.hidden = percent === 100;
      },
      end: () => part.remove(),
    };
  };

  const arrived = (form, request, kept) => {
    const xml = request.responseXML;
    const elsewhere = xml && xml.querySelector('redirect');
    if (elsewhere) return location.assign(elsewhere.getAttribute('url'));
    if (request.status !== 200 || !xml) {
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      const said = page.querySelector('main p');
      if (request.status === 200) return location.assign(request.responseURL);
      settle();
      return refuse(form, said ? said.textContent : document.body.dataset.failed);
    }
    if (window.PrimeFaces) {
      PrimeFaces.ajax.Response.handle(xml, 'success', request);
      jQuery(document).trigger('pfAjaxComplete', [request, {}, {}]);
    } else {
      all('update', xml).forEach((update) => {
        const id = update.getAttribute('id');
        if (id.includes('jakarta.faces.ViewState')) all('input[name="jakarta.faces.ViewState"]').forEach((state) => { state.value = update.textContent; });
        else if (document.getElementById(id)) document.getElementById(id).outerHTML = update.textContent;
      });
    }
    // what was chosen stays chosen, as what was typed does
    kept.forEach(([id, files]) => { const input = document.getElementById(id); if (input && !input.files.length) put(input, files); });
    settle();
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    const inputs = all('.filebox input', form).filter((input) => input.files.length);
    if (event.defaultPrevented || !inputs.length) return;
    event.preventDefault();
    const large = inputs.find((input) => input.closest('.control').querySelector('.chosen .large'));
    if (large) { settle(); return large.focus(); }
    const button = event.submitter || form.querySelector('[type=submit]');
    const body = new FormData(form);
    Object.entries({
      [button.name]: button.value, 'jakarta.faces.source': button.name, 'jakarta.faces.partial.ajax': 'true', 'jakarta.faces.partial.event': 'click',
      'jakarta.faces.partial.execute': '@all', 'jakarta.faces.partial.render': `notes ${form.dataset.shows || form.id}`,
    }).forEach(([name, value]) => body.set(name, value));
    const bar = progress(inputs[0]);
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('Faces-Request', 'partial/ajax');
    request.upload.addEventListener('progress', (sent) => bar.show(sent.loaded, sent.total));
    request.addEventListener('load', () => { bar.end(); arrived(form, request, inputs.map((input) => [input.id, [...input.files]])); });
    request.addEventListener('error', () => { bar.end(); settle(); refuse(form, document.body.dataset.failed); });
    request.addEventListener('abort', () => { bar.end(); settle(); });
    bar.stop.addEventListener('click', () => request.abort());
    bar.show(0, 0);
    request.send(body);
  });
})();
