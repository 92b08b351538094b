/**
 * The catalogue's filters. Without this script the whole catalogue is shown.
 */

import { fits } from "./catalogue.js";
import { fill, find, findAll } from "./words.js";

/** @param {HTMLElement} catalogue element with `data-catalogue` */
export function startCatalogue(catalogue) {
  const filters = find(catalogue, "[data-filters]");
  const count = find(catalogue, "[data-count]");
  const cards = findAll(catalogue, "[data-status]");
  if (!filters) return;

  /** @param {string} name */
  const wish = (name) => {
    const select = find(filters, `[data-filter=${name}]`);
    return select instanceof HTMLSelectElement ? select.value : "";
  };

  /** @param {string | undefined} labels */
  const list = (labels) => (labels ?? "").split(" ").filter(Boolean);

  const show = () => {
    const wanted = { status: wish("status"), event: wish("event") };
    let shown = 0;
    for (const card of cards) {
      card.hidden = !fits({ status: list(card.dataset.status), event: list(card.dataset.event) }, wanted);
      if (!card.hidden) shown += 1;
    }
    for (const group of findAll(catalogue, "[data-group]")) group.hidden = !group.querySelector("[data-status]:not([hidden])");
    if (count) count.textContent = shown ? fill(count.dataset.count, { count: shown }) : (count.dataset.none ?? "");
  };

  filters.addEventListener("change", show);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.hidden = false;
  show();
}
