/**
 * Reading a typed word in Latin letters or a number.
 *
 * @typedef {import("./understand.js").Concept} Concept
 * @typedef {import("./lexicon.js").Option} Option
 * @typedef {import("./lexicon.js").Choice} Choice
 * @typedef {import("./tokens.js").Token} Token
 * @typedef {object} Reading
 * @property {import("./lexicon.js").Lexicon} lexicon
 * @property {[string, string][]} corrections filled in
 * @property {boolean} last whether the reader may still be typing this word
 * @property {{repairs: number}} budget how many more words may be compared with the whole vocabulary
 * @property {string} source the text the token's positions refer to
 */

import { editDistance, forgiven } from "./edit_distance.js";
import { fromKeys, hasJamo } from "./hangul.js";
import { englishWord } from "./numerals.js";
import { readHangul } from "./read_hangul.js";
import { stem } from "./stemmer.js";
import { termsOf } from "./tokens.js";

const LONGER_WORDS = 8;
/** As many for a word that may still be growing: the beginning of a word says little. */
const GROWING_WORDS = 16;
const SHORT = 6;

/** An option that any of some words satisfies. @param {number[]} words @param {number} weight @returns {Option[]} */
export const anyOf = (words, weight) =>
  words.length ? [{ weight, all: [words.map((word) => /** @type {[number, number]} */ ([word, 1]))] }] : [];

/**
 * @param {Token} token
 * @param {Reading} reading
 * @returns {Concept[]}
 */
export function readLatin(token, reading) {
  const { lexicon, last } = reading;
  const { vocabulary } = lexicon;
  const [whole, ...parts] = termsOf(token);
  const plain = token.text.replaceAll("-", "");
  /** @type {Concept} */
  const concept = { label: token.text, key: whole, stop: false, options: [] };
  const number = vocabulary.number(whole);
  concept.options.push(...anyOf(number < 0 ? [] : [number], 1));
  const partNumbers = parts.map((part) => vocabulary.number(part));
  if (parts.length && partNumbers.every((part) => part >= 0)) {
    concept.options.push({ weight: 0.9, all: partNumbers.map((part) => [[part, 1]]) });
  }
  const exact = concept.options.length > 0;
  const code = /\d/.test(plain) && plain.length > 1;
  // Beside the word itself: longer codes, what is still being typed, and relatives (sponsor: sponsorship).
  if (code || (last && plain.length > 1) || plain.length > 3) {
    const spelled = exact ? [] : vocabulary.spelledFrom(plain, LONGER_WORDS);
    const longer = [...new Set([...spelled, ...vocabulary.startingWith(plain, last ? GROWING_WORDS : LONGER_WORDS)])].filter((word) => word !== number);
    // A short last word is often the beginning of a longer one, even if it is a word itself (pro, cap-ex).
    const growing = !exact || (last && plain.length < SHORT);
    concept.options.push(...anyOf(longer, growing ? 0.8 : 0.4));
    if (!exact && last && plain.length > 3) {
      for (const group of lexicon.groupsBegunBy(plain)) concept.options.push(...lexicon.groupOptions(group));
    }
    if (!exact && longer.length) concept.key = vocabulary.words[longer[0]];
  }
  const word = token.kind === "number" ? englishWord(Number(plain)) : undefined;
  concept.options.push(...anyOf(word && vocabulary.numbers.has(word) ? [vocabulary.number(word)] : [], 1));
  // Forms are often named by their number alone: 797 for I-797, 485 for I-485.
  if (/^\d{3,}$/.test(plain)) concept.options.push(...anyOf(vocabulary.codesOf(plain, LONGER_WORDS), 0.8));
  const padded = code && !concept.options.length ? vocabulary.number(plain.replace(/^([a-z])(\d)$/, "$10$2")) : -1;
  concept.options.push(...anyOf(padded < 0 ? [] : [padded], 1));
  if (concept.options.length || lexicon.knowsLatin(whole)) return [concept];
  return otherLayout(token, reading) ?? twoWords(plain, reading) ?? [corrected(concept, plain, reading)];
}

/** Korean typed while the Latin layout was on (qlwk = 비자). @param {Token} token @param {Reading} reading */
function otherLayout(token, reading) {
  const typed = reading.source.slice(token.start, token.end);
  const hangul = fromKeys(typed);
  if (!/^[가-힣]{2,}[ㄱ-ㅎ]?$/.test(hangul) && !/^[ㄱ-ㅎ]{3,}$/.test(hangul)) return undefined;
  if (hasJamo(hangul) && !reading.last) return undefined;
  /** @type {[string, string][]} */
  const ignored = [];
  const pieces = /^[가-힣]+$/.test(hangul) ? reading.lexicon.cut(hangul) : [];
  if (pieces.some((piece) => piece.kind === "unknown")) return undefined;
  const concepts = readHangul({ ...token, kind: "hangul", text: hangul }, { ...reading, corrections: ignored });
  if (ignored.length || !concepts.length || concepts.some((concept) => !concept.options.length)) return undefined;
  reading.corrections.push([typed, hangul]);
  return concepts;
}

/** Two words typed as one (greencard). @param {string} plain @param {Reading} reading @returns {Concept[]|undefined} */
function twoWords(plain, { lexicon, corrections }) {
  for (let cut = 3; cut <= plain.length - 3; cut++) {
    const halves = [plain.slice(0, cut), plain.slice(cut)];
    const numbers = halves.map((half) => lexicon.vocabulary.number(stem(half)));
    if (numbers.some((number) => number < 0)) continue;
    corrections.push([plain, halves.join(" ")]);
    return halves.map((half, at) => ({ label: half, key: stem(half), stop: false, options: anyOf([numbers[at]], 1) }));
  }
  return undefined;
}

/** @param {Concept} concept @param {string} plain @param {Reading} reading @returns {Concept} */
function corrected(concept, plain, { lexicon, corrections, budget, last }) {
  if (budget.repairs-- <= 0) return concept;
  const near = lexicon.vocabulary.near(plain, 3, last);
  const nearSynonym = near.length ? undefined : lexicon.nearestSynonymWord((word, limit) => editDistance(plain, word, limit), forgiven(plain.length));
  if (near.length) {
    concept.options.push(...anyOf(near, 0.7));
    concept.key = lexicon.vocabulary.words[near[0]];
    corrections.push([plain, lexicon.vocabulary.shown(near[0])]);
  } else if (nearSynonym) {
    concept.key = stem(nearSynonym);
    corrections.push([plain, nearSynonym]);
  }
  return concept;
}
