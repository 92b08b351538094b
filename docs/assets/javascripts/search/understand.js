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
 * @property {number} [weight] how much it counts, 1 if left out
 * @property {Option[]} options
 * @typedef {object} Understanding
 * @property {Concept[]} concepts
 * @property {number[]} groups synonym groups that the query names
 * @property {[string, string][]} corrections what was typed, what was read instead
 */

import { hasJamo, hasSyllable, toKeys } from "./hangul.js";
import { clean } from "./normalise.js";
import { countedInEnglish } from "./numerals.js";
import { readHangul } from "./read_hangul.js";
import { readLatin } from "./read_latin.js";
import { tokenize } from "./tokens.js";

/** Longer queries are cut: nobody reads results for a whole page of text, and it bounds the time of a query. */
const LONGEST_QUERY = 120;
const MOST_TOKENS = 16;
/** Unknown words that are compared with the whole vocabulary; more than a few make a query hopeless anyway. */
const MOST_REPAIRS = 3;
const LONGEST_PHRASE = 5;
/** How much a last word of one letter counts: the reader has only begun it. */
const BEGUN = 0.2;

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
  const seen = new Set();
  const different = joined(tokenize(relaid), lexicon).filter(({ text }) => !seen.has(text) && seen.add(text));
  const tokens = different.slice(0, MOST_TOKENS);
  const budget = { repairs: MOST_REPAIRS };
  const read = tokens.flatMap((token) => {
    const reading = { lexicon, corrections, budget, last: open && token.end === relaid.length, source: relaid };
    return token.kind === "hangul" ? readHangul(token, reading) : readLatin(token, reading);
  });
  const concepts = read.slice(0, MOST_TOKENS);
  const begun = concepts.at(-1);
  if (open && concepts.length > 1 && begun?.label.length === 1) begun.weight = BEGUN;
  joinNeighbours(concepts, lexicon);
  markStopWords(concepts, lexicon);
  const groups = addSynonyms(concepts, lexicon);
  return { concepts, groups, corrections };
}

/** English typed while the Korean layout was on (ㅗ-1ㅠ = h-1b). @param {string} word @param {Lexicon} lexicon */
function onLatinLayout(word, lexicon) {
  if (!/[ㅏ-ㅣ]/.test(word) && !(hasJamo(word) && !hasSyllable(word))) return word;
  const keys = toKeys(word);
  const known = /^[\x20-\x7e]+$/.test(keys) && lexicon.knowsLatin(lexicon.keyOf(keys));
  return known ? keys : word;
}

/**
 * Tokens that belong together although they were typed apart: "H 1B", 커피 챗, 유 예 기 간, 두 주 (= 2주), hundred thousand.
 * @param {Token[]} tokens
 * @param {Lexicon} lexicon
 */
function joined(tokens, lexicon) {
  /** @type {Token[]} */
  const result = [];
  for (let at = 0; at < tokens.length; at++) {
    const [token, next] = tokens.slice(at, at + 2);
    const span = next && { start: token.start, end: next.end, glued: token.glued };
    const count = next && `${lexicon.numerals[token.text]}${next.text.replace(/^달/, "개월")}`;
    const counted = token.kind === "latin" ? countedInEnglish(tokens.slice(at).map(({ text }) => text)) : undefined;
    const code = next && /^[b-z]$/.test(token.text) && /^\d{1,3}[a-z]?$/.test(next.text) && token.text + next.text;
    if (code && lexicon.vocabulary.startingWith(code, 1).length) {
      result.push({ ...span, kind: "latin", text: `${token.text}-${next.text}` });
      at++;
    } else if (count && token.text in lexicon.numerals && lexicon.vocabulary.numbers.has(count)) {
      result.push({ ...span, kind: "number", text: count });
      at++;
    } else if (counted && lexicon.vocabulary.numbers.has(String(counted.number))) {
      const last = tokens[at + counted.words - 1];
      result.push({ ...token, kind: "number", text: String(counted.number), end: last.end });
      at += counted.words - 1;
    } else {
      const many = wordTypedApart(tokens, at, lexicon);
      const last = tokens[at + many - 1];
      result.push(many > 1 ? { ...token, text: tokens.slice(at, at + many).map(({ text }) => text).join(""), end: last.end } : token);
      at += many - 1;
    }
  }
  return result;
}

/** How many Hangul tokens from one on are one known word, if they are not words by themselves. @param {Token[]} tokens @param {number} from @param {Lexicon} lexicon */
function wordTypedApart(tokens, from, lexicon) {
  let text = "";
  let best = 1;
  let known = true;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_PHRASE) && tokens[at].kind === "hangul"; at++) {
    text += tokens[at].text;
    known &&= tokens[at].text.length > 1 && lexicon.isWord(tokens[at].text);
    if (at > from && !known && lexicon.isWord(text)) best = at - from + 1;
  }
  return best;
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
  const telling = concepts.filter((concept) => !concept.stop);
  for (let from = 0; from < telling.length; from++) {
    let key = "";
    for (let to = from; to < Math.min(telling.length, from + LONGEST_PHRASE); to++) {
      key += telling[to].key;
      for (const group of lexicon.groupsOf.get(key) ?? []) {
        found.add(group);
        for (const concept of telling.slice(from, to + 1)) addOptions(concept, lexicon.groupOptions(group));
      }
    }
  }
  return [...found];
}

/** Options that a concept does not have yet. @param {Concept} concept @param {Option[]} options */
function addOptions(concept, options) {
  const known = new Set(concept.options.map(({ all }) => JSON.stringify(all)));
  concept.options.push(...options.filter(({ all }) => !known.has(JSON.stringify(all))));
}

/** @param {Concept[]} concepts @param {Lexicon} lexicon */
function markStopWords(concepts, lexicon) {
  for (const concept of concepts) concept.stop = lexicon.stopWords.has(concept.label);
  if (concepts.every((concept) => concept.stop)) for (const concept of concepts) concept.stop = false;
}
