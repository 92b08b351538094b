/**
 * Material opens its menu and its search with hidden checkboxes. Buttons press them here, so that a keyboard can too.
 */

/** @param {Document} page */
export function pressable(page) {
  /** @type {HTMLButtonElement[]} */
  const buttons = [...page.querySelectorAll("button[data-press]")].filter((b) => b instanceof HTMLButtonElement);
  for (const id of new Set(buttons.map((button) => button.dataset.press ?? ""))) {
    const box = page.getElementById(id);
    if (box instanceof HTMLInputElement) connect(page, box, buttons.filter((button) => button.dataset.press === id));
  }
}

/**
 * The first button opens; a second one, inside what was opened, closes. Focus follows, and Escape closes.
 * Where there is no second button, the first names what is to be used next (`data-focus`): on a phone the keyboard
 * appears only when that happens within the tap itself.
 *
 * @param {Document} page
 * @param {HTMLInputElement} box
 * @param {readonly HTMLButtonElement[]} buttons
 */
function connect(page, box, [opener, closer]) {
  const tell = () => opener.setAttribute("aria-expanded", String(box.checked));
  const next = () => {
    const target = opener.dataset.focus ? page.querySelector(opener.dataset.focus) : null;
    return target instanceof HTMLElement ? target : undefined;
  };
  const press = () => {
    box.click();
    if (!box.checked) opener.focus();
    else (closer ?? next())?.focus();
  };
  opener.addEventListener("click", press);
  closer?.addEventListener("click", press);
  box.addEventListener("change", tell);
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && box.checked) press();
  });
  tell();
}
