/**
 * From what a reader typed to concepts: for each word of the query the index words that would satisfy it.
 *
 * @typedef {import("./lexicon.js").Option} Option
 * @typedef {import("./lexicon.js").Choice} Choice
 * @typedef {import("./lexicon.js").Lexicon} Lexicon
 * @typedef {import("./tokens.js").Token} Token
 * @typedef {object} Concept
 * @property {string} label as typed, without ending
 * @property {string} key as synonyms are looked up
 * @property {boolean} stop whether it names no topic
 * @property {Option[]} options
 * @typedef {object} Understanding
 * @property {Concept[]} concepts
 * @property {number[]} groups synonym groups that the query names
 * @property {[string, string][]} corrections what was typed, what was read instead
 */

import { hasJamo, hasSyllable, toKeys } from "./hangul.js";
import { keyOf } from "./lexicon.js";
import { clean } from "./normalise.js";
import { readHangul } from "./read_hangul.js";
import { readLatin } from "./read_latin.js";
import { tokenize } from "./tokens.js";

/** Longer queries are cut: nobody reads results for a whole page of text, and it bounds the time of a query. */
const LONGEST_QUERY = 120;
const MOST_TOKENS = 16;
const LONGEST_PHRASE = 5;

/**
 * @param {string} typed
 * @param {Lexicon} lexicon
 * @returns {Understanding}
 */
export function understand(typed, lexicon) {
  const open = !/\s$/.test(typed);
  const text = clean(typed.slice(0, 4 * LONGEST_QUERY)).slice(0, LONGEST_QUERY);
  const relaid = text.split(" ").map((word) => onLatinLayout(word, lexicon)).join(" ");
  /** @type {[string, string][]} */
  const corrections = relaid === text ? [] : [[text, relaid]];
  const tokens = joined(tokenize(relaid)).slice(0, MOST_TOKENS);
  const concepts = tokens.flatMap((token) => {
    const reading = { lexicon, corrections, last: open && token.end === relaid.length, source: relaid };
    return token.kind === "hangul" ? readHangul(token, reading) : readLatin(token, reading);
  });
  joinNeighbours(concepts, lexicon);
  const groups = addSynonyms(concepts, lexicon);
  markStopWords(concepts, lexicon);
  return { concepts, groups, corrections };
}

/** English typed while the Korean layout was on (ㅗ-1ㅠ = h-1b). @param {string} word @param {Lexicon} lexicon */
function onLatinLayout(word, lexicon) {
  if (!/[ㅏ-ㅣ]/.test(word) && !(hasJamo(word) && !hasSyllable(word))) return word;
  const keys = toKeys(word);
  const known = /^[\x20-\x7e]+$/.test(keys) && lexicon.knowsLatin(keyOf(keys));
  return known ? keys : word;
}

/**
 * "H 1B" typed with a blank, and syllables typed apart (유 예 기 간), as one token.
 * @param {Token[]} tokens
 */
function joined(tokens) {
  /** @type {Token[]} */
  const result = [];
  for (const token of tokens) {
    const before = result[result.length - 1];
    const code = before && /^[a-z]{1,2}$/.test(before.text) && /^\d{1,3}[a-z]?$/.test(token.text) && before.text !== "a";
    const apart =
      before && token.kind === "hangul" && before.kind === "hangul" && token.text.length === 1 && before.end - before.start < 2 * before.text.length &&
      (before.text.length === 1 || before.glued);
    if (code) {
      result[result.length - 1] = { ...before, kind: "latin", text: `${before.text}-${token.text}`, end: token.end };
    } else if (apart && !token.glued) {
      result[result.length - 1] = { ...before, text: before.text + token.text, end: token.end, start: token.end - before.text.length, glued: true };
    } else result.push(token);
  }
  return result;
}

/** Two words in a row may be one in the index (급여 명세서, pay stub). @param {Concept[]} concepts @param {Lexicon} lexicon */
function joinNeighbours(concepts, lexicon) {
  for (let at = 0; at + 1 < concepts.length; at++) {
    const number = lexicon.vocabulary.number(concepts[at].key + concepts[at + 1].key);
    if (number < 0) continue;
    for (const concept of concepts.slice(at, at + 2)) concept.options.push({ weight: 1, all: [[[number, 1]]] });
  }
}

/** @param {Concept[]} concepts @param {Lexicon} lexicon @returns {number[]} groups found */
function addSynonyms(concepts, lexicon) {
  /** @type {Set<number>} */
  const found = new Set();
  for (let from = 0; from < concepts.length; from++) {
    let key = "";
    for (let to = from; to < Math.min(concepts.length, from + LONGEST_PHRASE); to++) {
      key += concepts[to].key;
      for (const group of lexicon.groupsOf.get(key) ?? []) {
        found.add(group);
        for (const concept of concepts.slice(from, to + 1)) concept.options.push(...lexicon.groupOptions(group));
      }
    }
  }
  return [...found];
}

/** @param {Concept[]} concepts @param {Lexicon} lexicon */
function markStopWords(concepts, lexicon) {
  for (const concept of concepts) concept.stop = lexicon.stopWords.has(concept.label);
  if (concepts.every((concept) => concept.stop)) for (const concept of concepts) concept.stop = false;
}
