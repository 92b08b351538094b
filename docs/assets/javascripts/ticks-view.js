/**
 * Ticks on the page: boxes, progress, export, import, clear.
 */

import { download } from "./download.js";
import { browserStorage, load, save } from "./ticks-store.js";
import { exportText, progress, readExport, withMark } from "./ticks.js";
import { fill, find } from "./words.js";

/** @typedef {import("./ticks.js").Marks} Marks */
/** @typedef {import("./ticks.js").Mark} Mark */

/**
 * Brings one sheet to life. Without a single tick nothing is written anywhere.
 *
 * @param {HTMLElement} sheet element with `data-sheet`
 */
export function startTicks(sheet) {
  const id = sheet.dataset.sheet ?? "";
  const panel = find(sheet, "[data-ticks]");
  /** @type {HTMLInputElement[]} */
  const boxes = [...sheet.querySelectorAll("input[data-item]")].filter((box) => box instanceof HTMLInputElement);
  if (!panel || !boxes.length) return;

  const items = [...new Set(boxes.map((box) => box.dataset.item ?? ""))];
  const storage = browserStorage();
  const words = panel.dataset;
  const status = find(panel, "[data-status]");
  const count = find(panel, "[data-count]");
  const bar = find(panel, "[data-bar]");
  const file = find(panel, "input[type=file]");
  let marks = load(storage, id);

  const show = () => {
    for (const box of boxes) {
      const mark = marks[box.dataset.item ?? ""];
      box.checked = box.type === "radio" ? mark === box.value : Boolean(mark);
    }
    const { done, total } = progress(items, marks);
    if (count) count.textContent = fill(words.progress, { done, total });
    if (bar) bar.style.width = `${total ? (100 * done) / total : 0}%`;
  };

  /** @param {string} message */
  const say = (message) => {
    if (status) status.textContent = message;
  };

  /** @param {Marks} next */
  const keep = (next) => {
    marks = next;
    if (!save(storage, id, marks)) say(words.off ?? "");
    show();
  };

  sheet.addEventListener("change", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.dataset.item) return;
    const mark = box.type === "radio" ? /** @type {Mark} */ (box.value) : "done";
    keep(withMark(marks, box.dataset.item, box.checked ? mark : null));
  });

  find(panel, "[data-export]")?.addEventListener("click", () => {
    const day = new Date().toISOString().slice(0, 10);
    download(`giljabi-${id}-${day}.json`, "application/json", exportText(id, marks, day));
  });

  find(panel, "[data-import]")?.addEventListener("click", () => file?.click());

  file?.addEventListener("change", async () => {
    const chosen = file instanceof HTMLInputElement ? file.files?.[0] : undefined;
    if (!chosen) return;
    const reading = readExport(await chosen.text(), id);
    if (file instanceof HTMLInputElement) file.value = "";
    if (!reading.ok) return say(words.badFile ?? "");
    keep({ ...marks, ...reading.marks });
    say(fill(words.imported, { count: Object.keys(reading.marks).length }));
  });

  find(panel, "[data-clear]")?.addEventListener("click", () => {
    keep({});
    say(words.cleared ?? "");
  });

  // A second tab of the same sheet must not overwrite what this one ticked.
  window.addEventListener("storage", () => {
    marks = load(storage, id);
    show();
  });

  panel.hidden = false;
  show();
}
