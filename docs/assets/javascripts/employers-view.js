/**
 * The filters of the list of employers. Without this script the whole list is shown.
 */

import { matches } from "./employers.js";
import { fill, find } from "./words.js";

/** @param {HTMLElement} list element with `data-employers` */
export function startEmployers(list) {
  const filters = find(list, "[data-filters]");
  const count = find(list, "[data-count]");
  if (!filters) return;
  const selects = [...filters.querySelectorAll("select")];
  const cards = [...list.querySelectorAll(".employer")].filter((card) => card instanceof HTMLElement);

  const show = () => {
    const wish = Object.fromEntries(selects.map((select) => [select.dataset.filter ?? "", select.value]));
    let shown = 0;
    for (const card of cards) {
      card.hidden = !matches(card.dataset, wish);
      if (!card.hidden) shown += 1;
    }
    if (count) count.textContent = shown ? fill(count.dataset.count, { count: shown }) : (count.dataset.none ?? "");
  };

  filters.addEventListener("change", show);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.hidden = false;
  show();
}
