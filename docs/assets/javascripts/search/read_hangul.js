/**
 * Reading a typed run of Hangul.
 *
 * @typedef {import("./understand.js").Concept} Concept
 * @typedef {import("./read_latin.js").Reading} Reading
 * @typedef {import("./tokens.js").Token} Token
 */

import { hasJamo, isInitials, toKeys, withoutLastConsonant } from "./hangul.js";
import { countedInHangul } from "./numerals.js";
import { anyOf } from "./read_latin.js";
import { segment } from "./segment.js";
import { hangulSkeleton, hangulVowels, latinSkeleton, latinVowels, spelledCodes } from "./sound.js";
import { stem } from "./stemmer.js";

const ENOUGH = 12;
/** No acronym or mistyped word is longer. */
const LONGEST_SPELLED = 24;
/** How much a verb says about a subject beside a noun. */
const VERB = 0.6;
/** Longer words tried for a word that is complete but may still be growing. */
const MAY_GROW = 4;

/**
 * @param {Token} token
 * @param {Reading} reading
 * @returns {Concept[]} none for a run that is only particles and endings
 */
export function readHangul(token, reading) {
  const { lexicon, last } = reading;
  let run = token.text;
  if (token.glued && lexicon.endings.isParticle(run)) return [];
  if (isInitials(run)) return run.length > 1 ? [initialsConcept(run, reading)] : [];
  if (hasJamo(run)) {
    const unfinished = last ? typedConcept(run, reading) : undefined;
    if (unfinished) return [unfinished];
    run = run.replace(/[ㄱ-ㅣ]+/g, "");
    if (!run) return [];
  }
  const pieces = lexicon.cut(run);
  const words = pieces.filter((piece) => piece.kind !== "tail");
  if (!lexicon.isWord(run)) {
    if (lexicon.stopWords.has(run)) return [concept(run, [])];
    if (lexicon.endings.isTail(run) && words.every((piece) => piece.kind === "unknown" || piece.text.length === 1)) return [];
    const spelled = countedConcept(run, reading) ?? spelledConcept(run, reading);
    if (spelled) return [spelled];
    const unfinished = last ? typedConcept(run, reading) : undefined;
    if (unfinished) return [withParts(unfinished, words, reading)];
    if (words.some((piece) => piece.kind === "unknown") || (words.length > 1 && words.some((piece) => piece.text.length === 1))) {
      const repaired = repairedConcepts(run, reading);
      if (repaired) return repaired;
    }
  }
  const telling = words.length > 1 ? words.filter((piece) => piece.text.length > 1) : words;
  return telling.map((piece, at) =>
    piece.kind === "word"
      ? wordConcept(piece.text, reading, last && at === telling.length - 1 && run.endsWith(piece.text))
      : unknownConcept(piece.text, reading),
  );
}

/** @param {string} label @param {import("./lexicon.js").Option[]} options @returns {Concept} */
const concept = (label, options) => ({ label, key: label, stop: false, options });

/** An unfinished word may also be a finished one and the beginning of the next (비자오 = 비자 + 오…). @param {Concept} unfinished @param {import("./segment.js").Piece[]} pieces @param {Reading} reading @returns {Concept} */
function withParts(unfinished, pieces, { lexicon }) {
  const known = pieces.filter((piece) => piece.kind === "word" && piece.text.length > 1);
  const all = known.map((piece) => lexicon.exactHangul(piece.text)).filter((choice) => choice.length);
  return all.length ? { ...unfinished, options: [...unfinished.options, { weight: 0.5, all }] } : unfinished;
}

/** A known word, with longer words it is part of, and its own parts. @param {string} word @param {Reading} reading @param {boolean} open */
function wordConcept(word, { lexicon }, open) {
  const { vocabulary } = lexicon;
  const exact = lexicon.exactHangul(word);
  const result = concept(word, exact.length ? [{ weight: 1, all: [exact] }] : []);
  const verb = exact.length && exact.every(([number]) => vocabulary.words[number].endsWith("-"));
  if (!exact.length) result.key = lexicon.synonymVerbs.get(word) ?? word;
  if (verb) Object.assign(result, { key: vocabulary.shown(exact[0][0]), weight: VERB });
  // A known word stands in the index for the compounds it is part of; only what is still being typed may grow.
  const longer = exact.length ? [] : [...vocabulary.startingWith(word, ENOUGH), ...vocabulary.containing(word, ENOUGH)];
  if (open) longer.push(...vocabulary.typedBy(toKeys(word), MAY_GROW));
  const others = [...new Set(longer)].filter((number) => !exact.some(([known]) => known === number));
  result.options.push(...anyOf(others, exact.length ? 0.5 : 0.8));
  if (word.length < 2) return result;
  const parts = segment(word, (text) => text !== word && lexicon.isWord(text), lexicon.endings);
  if (parts.length > 1 && parts.every((part) => part.kind === "word" && part.text.length > 1)) {
    const all = parts.map((part) => lexicon.exactHangul(part.text));
    if (all.every((choice) => choice.length)) result.options.push({ weight: 0.9, all });
  }
  return result;
}

/** First consonants only (ㅇㅇㄱㄱ). @param {string} run @param {Reading} reading */
function initialsConcept(run, { lexicon }) {
  const result = concept(run, anyOf(lexicon.vocabulary.withInitials(run, ENOUGH), 1));
  for (const group of lexicon.groupsWithInitials(run)) result.options.push(...lexicon.groupOptions(group));
  return result;
}

/** A word that is still being typed, down to the keystroke. @param {string} run @param {Reading} reading */
function typedConcept(run, { lexicon }) {
  const words = lexicon.vocabulary.typedBy(toKeys(run), ENOUGH);
  const result = concept(run, anyOf(words, 1));
  for (const group of lexicon.groupsTypedBy(toKeys(run))) result.options.push(...lexicon.groupOptions(group));
  return result.options.length ? result : undefined;
}

/** A number with its unit (구십일). @param {string} run @param {Reading} reading */
function countedConcept(run, { lexicon }) {
  const counted = countedInHangul(run) ?? "";
  const number = lexicon.vocabulary.number(counted);
  return number < 0 ? undefined : { ...concept(run, anyOf([number], 1)), key: counted };
}

/** An acronym spelled by its letters' names (지피유, 에이치원비). @param {string} run @param {Reading} reading */
function spelledConcept(run, { lexicon, corrections }) {
  if (run.length > LONGEST_SPELLED) return undefined;
  const particle = lexicon.endings.particleOf(run);
  for (const text of particle ? [run, run.slice(0, -particle.length)] : [run]) {
    for (const code of spelledCodes(text, lexicon.letterNames)) {
      if (!lexicon.knowsLatin(code)) continue;
      const number = lexicon.vocabulary.number(code);
      corrections.push([text, code.toUpperCase()]);
      return { ...concept(text, anyOf(number < 0 ? [] : [number], 1)), key: code };
    }
  }
  return undefined;
}

/** A run with a part that explains nothing, read as a whole: unfinished, mistyped, or an English word in Hangul. @param {string} run @param {Reading} reading */
function repairedConcepts(run, reading) {
  const { lexicon, corrections, last } = reading;
  if (last) {
    const shorter = withoutLastConsonant(run);
    if (shorter !== run && lexicon.isWord(shorter)) {
      return readHangul({ kind: "hangul", text: shorter, glued: false, start: 0, end: 0 }, reading);
    }
  }
  if (run.length > LONGEST_SPELLED || reading.budget.repairs-- <= 0) return undefined;
  const particle = lexicon.endings.particleOf(run);
  for (const text of particle ? [run, run.slice(0, -particle.length)] : [run]) {
    const inside = text.length > 1 ? [...lexicon.vocabulary.startingWith(text, ENOUGH), ...lexicon.vocabulary.containing(text, ENOUGH)] : [];
    if (inside.length) return [concept(text, anyOf(inside, 0.8))];
    const near = nearConcept(text, reading);
    // One slip in a long word is likelier than a chance likeness in sound; in a short word it is the other way round.
    const found = near && text.length > 2 ? near : (soundConcept(text, reading) ?? near);
    if (!found) continue;
    corrections.push([text, found.label]);
    return [found];
  }
  return undefined;
}

/** A Hangul spelling of an English word (레이턴시). @param {string} text @param {Reading} reading */
function soundConcept(text, { lexicon }) {
  const skeleton = hangulSkeleton(text);
  const vowels = hangulVowels(text);
  if (skeleton.length < 3) return undefined;
  const words = lexicon.vocabulary.soundingLike(skeleton, vowels, 3);
  const synonym = [...lexicon.synonymWords.values()].find(
    (word) => latinSkeleton(word) === skeleton && Math.abs(latinVowels(word) - vowels) < 2,
  );
  if (!words.length && !synonym) return undefined;
  const spelling = synonym ?? lexicon.vocabulary.shown(words[0]);
  return { ...concept(spelling, anyOf(words, 0.8)), key: synonym ? stem(synonym) : lexicon.vocabulary.words[words[0]] };
}

/** A word a slip of the finger away. @param {string} text @param {Reading} reading @returns {Concept|undefined} */
function nearConcept(text, reading) {
  if (text.length < 2) return undefined;
  const { lexicon } = reading;
  const synonym = lexicon.nearestHangulSynonym(text);
  const near = lexicon.vocabulary.near(text, 3);
  if (synonym && !near.length) return wordConcept(synonym, reading, false);
  if (!near.length) return undefined;
  const found = concept(lexicon.vocabulary.shown(near[0]), anyOf(near, 0.8));
  return { ...found, key: lexicon.vocabulary.words[near[0]].replace("-", "") };
}

/** A part that nothing explains; short ones are given up. @param {string} text @param {Reading} reading @returns {Concept} */
function unknownConcept(text, reading) {
  const found = text.length > 2 && reading.budget.repairs-- > 0 ? (soundConcept(text, reading) ?? nearConcept(text, reading)) : undefined;
  if (found) reading.corrections.push([text, found.label]);
  return found ?? concept(text, []);
}
