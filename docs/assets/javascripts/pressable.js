/**
 * Material opens its menu and its search with labels, which a keyboard cannot press: Enter and Space do so here.
 */

/** @param {Document} page */
export function pressable(page) {
  page.addEventListener("keydown", (event) => {
    const label = event.target instanceof HTMLElement ? event.target.closest("label[role=button]") : null;
    if (!(label instanceof HTMLElement) || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    label.click();
  });
}
