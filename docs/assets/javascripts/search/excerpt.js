/** Readable excerpts with the words of the query marked. Everything that leaves this module is escaped HTML. */

import { decompose } from "./hangul.js";
import { fold } from "./normalise.js";
import { stemForms } from "./conjugation.js";
import { termsOf, tokenize } from "./tokens.js";

/** Characters of an excerpt. */
const LENGTH = { ko: 110, en: 200 };
const MOST_MARKS = 40;

/** @type {Record<string, string>} */
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** @param {string} text */
export const escapeHtml = (text) => text.replace(/[&<>"']/g, (char) => ESCAPES[char]);

/**
 * What to mark: Hangul spellings to look for anywhere, and index words of Latin tokens. `parts` is tried where nothing else
 * is found.
 * @typedef {{hangul: string[], latin: Set<string>, parts?: Marker}} Marker
 */

/**
 * @param {string[]} words index words that the query matched
 * @param {string[]} [parts] words that only together are what was asked
 * @returns {Marker}
 */
export function marker(words, parts) {
  const hangul = new Set();
  const latin = new Set();
  for (const word of words) {
    if (word.endsWith("-")) {
      for (const form of stemForms(word.slice(0, -1))) if (form.length > 1) hangul.add(form);
    } else if (word >= "가") {
      if (word.length > 1 || words.length === 1) hangul.add(word);
    } else latin.add(word);
  }
  const longestFirst = [...hangul].sort((left, right) => right.length - left.length);
  return { hangul: longestFirst, latin, ...(parts?.length ? { parts: marker(parts) } : {}) };
}

/**
 * Start and end of everything to mark in a text, in order, without overlaps.
 * @param {string} text
 * @param {Marker} what
 * @returns {[number, number][]}
 */
export function spans(text, what) {
  const folded = fold(text);
  /** @type {[number, number][]} */
  const found = [];
  for (const word of what.hangul) {
    for (let at = folded.indexOf(word); at >= 0 && found.length < MOST_MARKS; at = folded.indexOf(word, at + word.length)) {
      found.push([at, at + word.length]);
    }
  }
  if (what.latin.size) {
    for (const token of tokenize(text)) {
      if (token.kind !== "hangul" && termsOf(token).some((term) => what.latin.has(term))) found.push([token.start, token.end]);
    }
  }
  if (!found.length && what.parts) return spans(text, what.parts);
  found.sort((left, right) => left[0] - right[0] || right[1] - left[1]);
  let end = -1;
  return found.filter(([from, to]) => (from >= end ? ((end = to), true) : false));
}

/**
 * A whole text with marks.
 * @param {string} text
 * @param {[number, number][]} marks
 */
export function marked(text, marks) {
  let html = "";
  let at = 0;
  for (const [from, to] of marks) {
    html += `${escapeHtml(text.slice(at, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + escapeHtml(text.slice(at));
}

/**
 * The stretch of a text with most different matches, cut at blanks, with marks.
 * @param {string} text
 * @param {Marker} what
 * @param {"ko"|"en"} language
 */
export function excerpt(text, what, language) {
  const length = LENGTH[language];
  const marks = spans(text, what);
  if (text.length <= length * 1.3) return marked(text, marks);
  let start = startOf(text, bestWindow(text, marks, length));
  let end = Math.min(text.length, start + length);
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + Math.floor(length / 2));
  start = Math.min(start, end);
  const inside = marks.filter(([from, to]) => from >= start && to <= end);
  const shifted = inside.map(([from, to]) => /** @type {[number, number]} */ ([from - start, to - start]));
  return `${start > 0 ? "… " : ""}${marked(text.slice(start, end), shifted)}${end < text.length ? " …" : ""}`;
}

/** Position of the mark whose following stretch has most different marked texts. @param {string} text @param {[number, number][]} marks @param {number} length */
function bestWindow(text, marks, length) {
  let best = 0;
  let most = 0;
  marks.forEach(([from], at) => {
    const different = new Set();
    for (let next = at; next < marks.length && marks[next][1] <= from + length * 0.8; next++) {
      different.add(fold(text.slice(...marks[next])));
    }
    if (different.size > most) {
      most = different.size;
      best = from;
    }
  });
  return best;
}

/** Begin at the sentence if it is near, else at a word. @param {string} text @param {number} at */
function startOf(text, at) {
  const sentence = Math.max(text.lastIndexOf(". ", at), text.lastIndexOf("? ", at), text.lastIndexOf("! ", at));
  if (sentence >= 0 && at - sentence < 45) return sentence + 2;
  if (at < 45) return 0;
  const blank = text.indexOf(" ", at - 25);
  return blank >= 0 && blank < at ? blank + 1 : at;
}

/**
 * Words for Material's highlighter on the page that is opened: it cannot mark a code across its hyphen, so only the part
 * after it, and nothing of one letter.
 * @param {string} text
 * @param {Marker} what
 * @param {number} limit
 */
export function highlightTerms(text, what, limit) {
  /** @type {Record<string, boolean>} */
  const terms = {};
  for (const [from, to] of spans(text, what)) {
    for (const part of text.slice(from, to).split(/[-\s]/)) if (worthMarking(part)) terms[part.toLowerCase()] = true;
    if (Object.keys(terms).length >= limit) break;
  }
  return terms;
}

/** @param {string} part */
const worthMarking = (part) => part.length > 1 || (part >= "가" && decompose(part)[2] > 0);
