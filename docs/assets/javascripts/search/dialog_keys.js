/**
 * Material's dialog from the keyboard: it closes at Tab, and sends focus back to the field at every key that it does not
 * know, Shift among them. Here Tab walks through the results and on, and Escape closes and gives focus back.
 */

/**
 * @param {HTMLInputElement} field
 * @param {HTMLInputElement} toggle the checkbox by which Material opens and closes its dialog
 * @param {HTMLElement|null} opener the button that opens it where there is no field in the header
 */
export function manageDialogKeys(field, toggle, opener) {
  const dialog = /** @type {HTMLElement} */ (field.closest("[data-md-component=search]"));
  /** @param {boolean} open */
  const set = (open) => {
    if (toggle.checked !== open) toggle.click();
  };

  // Material listens at the window: what stops here is the browser's own.
  dialog.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (!toggle.checked) {
      if (key === "ArrowDown" && target === field) set(true);
    } else if (key === "Escape") {
      event.stopPropagation();
      leave();
    } else if (["Tab", "Shift", "Alt"].includes(key) || (key === " " && target instanceof HTMLElement && target.matches("summary"))) {
      event.stopPropagation();
      // The theme takes its results out of the order of the Tab key, whenever it lists them.
      if (key === "Tab") for (const link of dialog.querySelectorAll(":is(a, summary)[tabindex]")) link.removeAttribute("tabindex");
    }
  });

  // Focus that goes on to the page leaves a closed dialog behind.
  dialog.addEventListener("focusout", (event) => {
    if (leaving) event.stopPropagation();
    else if (event.relatedTarget instanceof Node && !dialog.contains(event.relatedTarget)) set(false);
  });
  dialog.addEventListener("focusin", (event) => {
    if (leaving) event.stopPropagation();
  });

  // Material opens its dialog, a moment later, when it hears that the field has received focus: it must not hear this time.
  let leaving = false;
  function leave() {
    leaving = true;
    (opener?.checkVisibility() ? opener : field).focus();
    leaving = false;
    set(false);
  }

  // Focus may have stayed in the field of a closed dialog.
  for (const type of ["input", "click"]) field.addEventListener(type, () => set(true));
}
