/**
 * Which terms of the glossary a reader means by the beginning of a name: a Korean one even while its last syllable is
 * unfinished (유예ㄱ) or by first consonants (ㅇㅇㄱㄱ), an English one by the beginning of any of its words. Blanks, hyphens
 * and capitals do not count (h1b, H-1B).
 */

import { fromKeys, hasJamo, hasSyllable, initials, isInitials, toKeys } from "./search/hangul.js";
import { clean, fold } from "./search/normalise.js";

const GAPS = /[^\p{L}\p{N}+]+/gu;

/**
 * @param {readonly (readonly string[])[]} terms the names of each
 * @param {string} query
 * @returns {boolean[]} whether each is meant; all are, if nothing is asked
 */
export function meant(terms, query) {
  const found = terms.map(beginning(query));
  if (found.includes(true) || !/^[A-Za-z ]+$/.test(query)) return found;
  // Typed on the wrong layout: qlwk is 비자.
  const other = fromKeys(query);
  return hasSyllable(other) ? terms.map(beginning(other)) : found;
}

/**
 * @param {string} query
 * @returns {(names: readonly string[]) => boolean}
 */
function beginning(query) {
  const wanted = fold(clean(query)).replace(GAPS, "");
  if (!wanted) return () => true;
  const starts = hasSyllable(wanted[0]) || hasJamo(wanted[0]) ? koreanStarts : latinStarts;
  const compare = isInitials(wanted) ? initials : hasJamo(wanted) || hasSyllable(wanted) ? toKeys : String;
  const key = isInitials(wanted) ? wanted : compare(wanted);
  // One consonant alone begins too many syllables: it counts only where a word begins.
  const everywhere = key.length > 1 || !isInitials(wanted);
  return (names) => names.some((name) => starts(fold(clean(name)), everywhere).some((rest) => compare(rest).startsWith(key)));
}

/**
 * What follows from each syllable on, or from those only that begin a word: 허가 is found in 노동허가.
 *
 * @param {string} name
 * @param {boolean} everywhere
 */
function koreanStarts(name, everywhere) {
  return rests(name, (before, first) => hasSyllable(first) && (everywhere || !hasSyllable(before)));
}

/**
 * What follows from the beginning of each word on.
 *
 * @param {string} name
 */
function latinStarts(name) {
  return rests(name, (before, first) => /[a-z0-9]/.test(first) && !/[a-z0-9]/.test(before));
}

/**
 * @param {string} name
 * @param {(before: string, first: string) => boolean} begins
 */
function rests(name, begins) {
  const places = Array.from(name, (_, at) => at).filter((at) => begins(name[at - 1] ?? "", name[at]));
  return places.map((at) => name.slice(at).replace(GAPS, ""));
}
