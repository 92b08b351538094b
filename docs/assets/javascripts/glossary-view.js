/**
 * The glossary's filter. Without this script the whole glossary is shown.
 */

import { meant } from "./glossary.js";
import { fill, find, findAll } from "./words.js";

/** @param {HTMLElement} glossary element with `data-glossary` */
export function startGlossary(glossary) {
  const form = find(glossary, "[data-filter-terms]");
  const field = form?.querySelector("input");
  const count = find(glossary, "[data-count]");
  if (!form || !field) return;
  const terms = findAll(glossary, "[data-names]");
  const names = terms.map((term) => (term.dataset.names ?? "").split("|"));

  const show = () => {
    const asked = field.value.trim() !== "";
    meant(names, field.value).forEach((yes, at) => (terms[at].hidden = !yes));
    for (const group of findAll(glossary, "[data-group]")) group.hidden = !group.querySelector("[data-names]:not([hidden])");
    for (const letters of findAll(glossary, ".jumps")) letters.hidden = asked;
    const shown = terms.filter((term) => !term.hidden).length;
    if (count) count.textContent = !asked ? "" : shown ? fill(count.dataset.count, { count: shown }) : (count.dataset.none ?? "");
  };

  field.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  // An address that names a term must show it.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !glossary.contains(target) || target.checkVisibility()) return;
    field.value = "";
    show();
    target.scrollIntoView();
  });
  form.hidden = false;
  show();
}
