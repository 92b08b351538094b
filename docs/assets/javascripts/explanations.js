/**
 * Escape closes the explanation of a term without moving focus or pointer (WCAG 2.2, 1.4.13). Showing it is left to the styles.
 *
 * @param {Document} root
 */
export function closeExplanations(root) {
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const term of root.querySelectorAll(".term:is(:hover, :focus)")) {
      term.classList.add("term--closed");
      for (const leaving of ["pointerleave", "blur"]) {
        term.addEventListener(leaving, () => term.classList.remove("term--closed"), { once: true });
      }
    }
  });
}
