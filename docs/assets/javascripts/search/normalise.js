/** One spelling for characters that look or mean the same. Twin: hooks/giljabi/search/normalise.py. */

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const SPACE = /[\s\u00a0\u3000\x00-\x1f\x7f]+/g;
const VARIANTS = /[\u2010-\u2015\u2212\ufe58\ufe63\u2018\u2019\u201b\u02bc\uff01-\uff5e]/g;

/**
 * Composed form (NFC), without invisible characters, every run of white space as one blank.
 * @param {string} text
 * @returns {string}
 */
export function clean(text) {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(SPACE, " ").trim();
}

/**
 * Lower case, one kind of hyphen and apostrophe, no full-width Latin letters. Keeps every position.
 * @param {string} text cleaned
 * @returns {string}
 */
export function fold(text) {
  const plain = text.replace(VARIANTS, plainForm);
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : Array.from(plain, lowerOne).join("");
}

/** @param {string} char */
function plainForm(char) {
  if (char === "\uff0d" || /[\u2010-\u2015\u2212\ufe58\ufe63]/.test(char)) return "-";
  if (char === "\uff07" || /[\u2018\u2019\u201b\u02bc]/.test(char)) return "'";
  return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
}

/** @param {string} char */
function lowerOne(char) {
  const lower = char.toLowerCase();
  return lower.length === char.length ? lower : char;
}
