/** Reading the compact forms written by hooks/giljabi/search/packing.py. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

/**
 * Value of one base64 digit.
 * @param {string} text
 * @param {number} position
 */
export const digitAt = (text, position) => VALUES[text.charCodeAt(position)];

/**
 * The integers in a run of base64 digits.
 * @param {string} text
 * @returns {number[]}
 */
export function unpackNumbers(text) {
  const numbers = [];
  let number = 0;
  let shift = 0;
  for (let position = 0; position < text.length; position++) {
    const digit = digitAt(text, position);
    number |= (digit & 31) << shift;
    if (digit & 32) {
      shift += 5;
    } else {
      numbers.push(number);
      number = shift = 0;
    }
  }
  return numbers;
}

/**
 * The words of a front-coded list.
 * @param {string} text
 * @returns {string[]}
 */
export function unpackWords(text) {
  /** @type {string[]} */
  const words = [];
  if (!text) return words;
  let before = "";
  for (const line of text.split("\n")) {
    before = before.slice(0, digitAt(line, 0)) + line.slice(1);
    words.push(before);
  }
  return words;
}

/**
 * Number of the first thing in each of some neighbouring pieces, from their sizes.
 * @param {string} sizes
 * @returns {number[]}
 */
export function unpackFirsts(sizes) {
  let next = 0;
  return unpackNumbers(sizes).map((size) => (next += size) - size);
}
