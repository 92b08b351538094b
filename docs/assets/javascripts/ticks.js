/**
 * Ticks of one sheet, without a page: what is ticked, how far one is, and the file a reader can take along.
 *
 * Items are known by `section/item`, the ids of the data, never by their words or their place in the list.
 *
 * @typedef {"done" | "have" | "need" | "na"} Mark
 * @typedef {Readonly<Record<string, Mark>>} Marks
 * @typedef {{ ok: true, marks: Marks } | { ok: false }} Reading
 */

const MARKS = new Set(["done", "have", "need", "na"]);
const ITEM = /^[a-z0-9-]{1,40}\/[a-z0-9-]{1,40}$/;
const LARGEST_FILE = 200_000;

/**
 * `marks` with one item marked, or unmarked with `null`.
 *
 * @param {Marks} marks
 * @param {string} item
 * @param {Mark | null} mark
 * @returns {Marks}
 */
export function withMark(marks, item, mark) {
  const { [item]: _, ...rest } = marks;
  return mark ? { ...rest, [item]: mark } : rest;
}

/**
 * How many of `items` need no more work: done, had, or not applicable. Marks of items that no longer exist do not count.
 *
 * @param {readonly string[]} items
 * @param {Marks} marks
 * @returns {{ done: number, total: number }}
 */
export function progress(items, marks) {
  const done = items.filter((item) => marks[item] && marks[item] !== "need").length;
  return { done, total: items.length };
}

/**
 * The marks among `data`, which may come from anywhere: unknown keys and values are left out.
 *
 * @param {unknown} data
 * @returns {Marks}
 */
export function cleanMarks(data) {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return {};
  return Object.fromEntries(Object.entries(data).filter(([item, mark]) => ITEM.test(item) && MARKS.has(mark)));
}

/**
 * The text of an export file.
 *
 * @param {string} sheet id of the sheet
 * @param {Marks} marks
 * @param {string} day ISO date of the export
 */
export function exportText(sheet, marks, day) {
  return `${JSON.stringify({ giljabi: "ticks", version: 1, sheet, day, marks }, null, 2)}\n`;
}

/**
 * Reads an export file; anything that is not one of this sheet is refused as a whole.
 *
 * @param {string} text
 * @param {string} sheet
 * @returns {Reading}
 */
export function readExport(text, sheet) {
  if (text.length > LARGEST_FILE) return { ok: false };
  try {
    const data = JSON.parse(text);
    if (data?.giljabi !== "ticks" || data.version !== 1 || data.sheet !== sheet) return { ok: false };
    if (typeof data.marks !== "object" || data.marks === null) return { ok: false };
    return { ok: true, marks: cleanMarks(data.marks) };
  } catch {
    return { ok: false };
  }
}
