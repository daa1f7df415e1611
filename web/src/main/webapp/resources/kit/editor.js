// q:editor: what PrimeFaces' editor (Quill) leaves out. It is named and described like any other field, the Tab key leaves it, and what
// is typed is counted and stands in the form at once, not only when the editor is left.
(() => {
  'use strict';
  const equip = (widget) => {
    const box = widget.jq[0], quill = widget.editor, label = document.querySelector(`label[for="${widget.id}"]`);
    if (box.dataset.equipped) return;
    box.dataset.equipped = 'true';
    delete quill.keyboard.bindings.Tab;
    const typed = quill.root;
    Object.entries({ role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label.id, 'aria-required': box.dataset.required })
      .forEach(([name, value]) => typed.setAttribute(name, value));
    label.addEventListener('click', () => typed.focus());
    const tools = box.querySelector('.ui-editor-toolbar');
    tools.setAttribute('role', 'toolbar');
    tools.setAttribute('aria-label', box.dataset.tools);
    const link = quill.theme.tooltip.root;
    const address = link.querySelector('input');
    address.setAttribute('aria-label', box.dataset.address);
    address.dataset.link = 'https://';
    Object.assign(link.dataset, { address: box.dataset.address, open: box.dataset.open });
    link.querySelectorAll('a.ql-action, a.ql-remove').forEach((button) => {
      Object.assign(button.dataset, { change: box.dataset.change, save: box.dataset.save, remove: box.dataset.remove });
      button.setAttribute('role', 'button');
      button.tabIndex = 0;
      button.addEventListener('keydown', (event) => { if (event.key === 'Enter') button.click(); });
    });
    // what it keeps for pasting is no field of the page
    if (quill.clipboard.container) quill.clipboard.container.setAttribute('aria-hidden', 'true');
    const count = document.getElementById(`${widget.id}Count`), most = Number(box.dataset.most);
    const tell = () => {
      widget.input.val(widget.getEditorValue());
      const length = quill.getText().trim().length;
      count.textContent = (length > most ? box.dataset.over : box.dataset.counted).replace('#', length);
      count.classList.toggle('over', length > most);
    };
    quill.on('text-change', tell);
    tell();
  };
  const all = () => Object.values(PrimeFaces.widgets).filter((one) => one.editor && one.getEditorValue).forEach(equip);
  document.addEventListener('DOMContentLoaded', () => {
    jQuery(() => setTimeout(all));
    jQuery(document).on('pfAjaxComplete', () => setTimeout(all));
  });
})();
