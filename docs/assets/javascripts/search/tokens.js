/**
 * Cutting text into the pieces that can be words. Twin: hooks/giljabi/search/tokens.py, which explains the rules.
 *
 * @typedef {object} Token
 * @property {"hangul"|"latin"|"number"} kind
 * @property {string} text folded; codes with hyphens, numbers in digits without separators (10만 달러 = 100000달러)
 * @property {boolean} glued whether it follows another token without a gap
 * @property {number} start position in the cleaned text
 * @property {number} end
 */

import { fold } from "./normalise.js";
import { stem } from "./stemmer.js";

const UNITS = "개월|시간|달러|퍼센트|단계|주일|일|주|년|월|분|원|명|개|장|배|차|회|건|번|세";
const PIECE = new RegExp(
  "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+|\\d+(?![a-z\\d]|-[a-z\\d]))" +
    "|([a-z\\d\\u00e0-\\u024f]+(?:-[a-z\\d]+)*)" +
    "|([\\uac00-\\ud7a3\\u3131-\\u318e]+)",
  "g",
);
const UNIT = new RegExp(UNITS, "y");
const MAGNITUDE = /([천만억조])(?: ?(달러|원))?/y;
/** @type {Record<string, number>} */
const MAGNITUDES = { 천: 1e3, 만: 1e4, 억: 1e8, 조: 1e12 };
/** $100k; but 401k is a name. */
const THOUSANDS = /^([1-9]\d*0)k$/;
const POSSESSIVE = /'s(?![a-z])/g;

/**
 * @param {string} text cleaned
 * @returns {Token[]}
 */
export function tokenize(text) {
  const folded = fold(text).replace(POSSESSIVE, "  ");
  /** @type {Token[]} */
  const tokens = [];
  let lastEnd = -1;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(folded); match; match = PIECE.exec(folded)) {
    const start = match.index;
    let end = PIECE.lastIndex;
    let piece = match[0];
    /** @type {Token["kind"]} */
    let kind = match[1] ? "number" : match[2] ? "latin" : "hangul";
    const thousands = THOUSANDS.exec(match[2] ?? "");
    if (thousands) [kind, piece] = ["number", `${thousands[1]}000`];
    if (kind === "number") {
      piece = piece.replaceAll(",", "");
      UNIT.lastIndex = MAGNITUDE.lastIndex = end;
      const magnitude = MAGNITUDE.exec(folded);
      const unit = magnitude ? null : UNIT.exec(folded);
      if (magnitude) {
        piece = Math.round(Number(piece) * MAGNITUDES[magnitude[1]]) + (magnitude[2] ?? "");
        end = MAGNITUDE.lastIndex;
      } else if (unit) {
        piece += unit[0];
        end = UNIT.lastIndex;
      }
    }
    tokens.push({ kind, text: piece, glued: start === lastEnd, start, end });
    lastEnd = PIECE.lastIndex = end;
  }
  return tokens;
}

/**
 * What the index knows a token by; the first is the token as a whole. Empty for Hangul.
 * @param {Pick<Token, "kind"|"text">} token
 * @returns {string[]}
 */
export function termsOf(token) {
  if (token.kind === "hangul") return [];
  if (token.kind === "number") {
    const amount = token.text.replace(/(?:달러|원)$/, "");
    return amount === token.text ? [amount] : [token.text, amount];
  }
  const parts = token.text.split("-");
  if (parts.length === 1) return [stem(token.text)];
  const joined = parts.join("");
  const words = parts.every((part) => part.length > 1 && /^(?:[^\d]+|\d+)$/.test(part));
  if (words && parts.some((part) => part.length > 2 && !/\d/.test(part))) return [joined, ...parts.map(stem)];
  return [joined];
}
