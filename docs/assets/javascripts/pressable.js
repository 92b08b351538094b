/**
 * Material opens its menu and its search with hidden checkboxes. Buttons press them here, so that a keyboard can too.
 */

/** @param {Document} page */
export function pressable(page) {
  for (const button of page.querySelectorAll("button[data-press]")) {
    const box = page.getElementById(button instanceof HTMLElement ? (button.dataset.press ?? "") : "");
    if (!(button instanceof HTMLButtonElement) || !(box instanceof HTMLInputElement)) continue;

    const tell = () => button.setAttribute("aria-expanded", String(box.checked));
    button.addEventListener("click", () => {
      box.click();
      // Search moves the focus into its own field; the menu has nothing that would.
      if (box.checked && box.id === "__drawer") firstLink(page)?.focus();
    });
    box.addEventListener("change", tell);
    page.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !box.checked) return;
      box.click();
      button.focus();
    });
    tell();
  }
}

/** @param {Document} page */
function firstLink(page) {
  const link = page.querySelector(".md-nav--primary .md-nav__list a");
  return link instanceof HTMLElement ? link : null;
}
