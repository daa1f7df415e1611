// What PrimeFaces does otherwise than people here need it: names and descriptions of its inputs, the focus in its dialogs, lists that move in.
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // the select within one of PrimeFaces can be set too, by software that fills in forms
  document.addEventListener('change', (event) => {
    const menu = event.target.closest('.ui-selectonemenu');
    const widget = menu && window.PrimeFaces && PrimeFaces.getWidgetById(menu.id);
    if (widget && event.target.matches('select') && widget.label.text() !== event.target.selectedOptions[0].text) {
      const chosen = event.target.value;
      event.target.selectedIndex = -1;
      widget.selectValue(chosen);
    }
  });

  // a hint stays with its input when there is an error too; what PrimeFaces' own names for its buttons leave out
  const describe = () => all('.field, .cohort').forEach((part) => {
    const hint = part.querySelector('.hint[id$="Hint"]');
    const input = part.querySelector('[role=combobox], .ql-editor') || part.querySelector('input:not([type=hidden]), select, textarea');
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
    // it says 开 or 关 where its name belongs
    if (label && input.closest('.ui-toggleswitch')) input.setAttribute('aria-labelledby', label.id);
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
    // suggestions that come when somebody has gone on, or typed more, would lie over the next field or offer what is no longer meant
    const suggesting = PrimeFaces.widget.AutoComplete.prototype;
    const suggest = suggesting.showSuggestions;
    suggesting.showSuggestions = function (typed) {
      if (this.input[0] === document.activeElement && this.input.val() === typed) suggest.call(this, typed);
    };
    let asked;
    jQuery.ajaxPrefilter((options, original, request) => {
      if (!original.data || original.data.query === undefined) return;
      if (asked) asked.abort();
      asked = request;
    });
  };
  // PrimeFaces' own scripts come later in the head; its widgets are made after this
  document.addEventListener('DOMContentLoaded', () => {
    if (!window.jQuery) return;
    keepFocus();
    jQuery(() => setTimeout(describe, 0));
    jQuery(document).on('pfAjaxComplete', () => setTimeout(describe, 0));
  });
})();
