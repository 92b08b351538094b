/**
 * Where ticks are kept: this browser, and only after a reader ticked something.
 */

import { cleanMarks } from "./ticks.js";

/** @typedef {import("./ticks.js").Marks} Marks */

/** @param {string} sheet */
const key = (sheet) => `giljabi/ticks/${sheet}`;

/**
 * Marks kept for a sheet; none if there are none, or if what is kept cannot be read.
 *
 * @param {Storage | null} storage
 * @param {string} sheet
 * @returns {Marks}
 */
export function load(storage, sheet) {
  try {
    return cleanMarks(JSON.parse(storage?.getItem(key(sheet)) ?? "{}"));
  } catch {
    return {};
  }
}

/**
 * Keeps the marks of a sheet; a sheet without marks leaves nothing behind.
 *
 * @param {Storage | null} storage
 * @param {string} sheet
 * @param {Marks} marks
 * @returns {boolean} whether the browser kept them
 */
export function save(storage, sheet, marks) {
  try {
    if (!storage) return false;
    if (Object.keys(marks).length) storage.setItem(key(sheet), JSON.stringify(marks));
    else storage.removeItem(key(sheet));
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser's storage, or `null` where it is switched off (even asking may throw).
 *
 * @returns {Storage | null}
 */
export function browserStorage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
