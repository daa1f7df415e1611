// Sends every form of a page again and again, each time with one field that is empty, too long, full of markup or no such choice, as a browser would that does not
// check anything itself. Tells what came of each: {form, field, kind, status, heading, errors, injected}.
async ({ path, refusedOnly }) => {
  const MARKUP = `<b id="injected">x</b><script>window.injected = 1</script>"'&`;
  const page = async () => new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
  const usable = (form) => [...form.elements].filter((e) => e.name && !/_(focus|filter)$/.test(e.name) && !e.disabled && !e.readOnly
    && ['text', 'textarea', 'email', 'tel', 'url', 'password', 'number', 'date', 'time', 'select-one', 'checkbox', 'radio', 'file'].includes(e.type)
    || e.name && e.closest('.ui-texteditor') && e.type === 'hidden');
  const submitOf = (form) => form.querySelector('[type=submit].primary, .ui-button[type=submit]:not(.ui-button-outlined, .ui-button-flat)') || [...form.querySelectorAll('[type=submit]')].pop();
  const formsOf = (doc) => [...doc.querySelectorAll('main form[method=post]')].filter((f) => f.id && usable(f).length && submitOf(f));
  const dated = (e) => e.type === 'date' || e.closest('.p-datepicker, .ui-datepicker') !== null;
  const required = (e) => e.closest('.ui-texteditor[data-required=true]') !== null || [e, e.form.querySelector(`[name="${e.name.replace(/_input$/, '_focus')}"]`)].some((one) => one && one.getAttribute('aria-required') === 'true');
  const value = (e, kind) => {
    if (kind === 'empty') return '';
    if (kind === 'markup') return MARKUP;
    if (kind === 'wrong' && dated(e)) return '2027-13-45';
    if (kind === 'wrong') return { 'select-one': 'NO-SUCH', number: '1e999', checkbox: 'no', radio: 'NO-SUCH' }[e.type] || 'WRONG!';
    return '长'.repeat((e.maxLength > 0 ? e.maxLength : 4000) + 1);
  };
  const kindsOf = (e) => {
    if (e.type === 'file') return ['empty'];
    if (dated(e) || ['select-one', 'radio', 'number'].includes(e.type)) return ['empty', 'wrong'];
    if (e.type === 'checkbox') return ['empty'];
    const kinds = ['empty', 'long'];
    if (!refusedOnly) kinds.push('markup');
    // a postcode is a fact, and is not looked at while no archive is taken
    if (/code/i.test(e.name) && !/postcode/i.test(e.name)) kinds.push('wrong');
    return kinds;
  };
  const send = async (form, name, replaced) => {
    const multipart = form.enctype === 'multipart/form-data';
    const body = multipart ? new FormData() : new URLSearchParams();
    for (const [key, old] of new FormData(form)) {
      if (key === name) continue;
      if (old instanceof File) { if (multipart) body.append(key, old); } else body.append(key, old);
    }
    if (replaced !== null) {
      const file = [...form.elements].some((e) => e.name === name && e.type === 'file');
      body.append(name, file ? new File([], '') : replaced);
    }
    const submit = submitOf(form);
    body.append(submit.name, submit.value);
    const answer = await fetch(form.getAttribute('action'), { method: 'POST', body });
    const doc = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return {
      status: answer.status,
      heading: (doc.querySelector('h1') || doc.body).textContent.trim(),
      errors: [...doc.querySelectorAll('#errors li, #errors p, .errors p')].map((e) => e.textContent.trim()).filter(Boolean),
      injected: doc.getElementById('injected') !== null || window.injected === 1,
    };
  };
  const told = [];
  const count = formsOf(await page()).length;
  for (let i = 0; i < count; i++) {
    const begun = formsOf(await page())[i];
    const names = [...new Set(usable(begun).map((e) => e.name))];
    for (const name of names) {
      const first = usable(begun).find((e) => e.name === name);
      for (const kind of kindsOf(first)) {
        const form = formsOf(await page())[i];
        if (!form) { told.push({ form: begun.id, field: name, kind, status: 0, heading: 'the form is gone', errors: [], injected: false }); continue; }
        const nothing = kind === 'empty' && (first.type === 'radio' || first.type === 'checkbox');
        const result = await send(form, name, nothing ? null : value(first, kind));
        told.push({ form: begun.id, field: name, kind, required: required(first), ...result });
      }
    }
  }
  return told;
}
