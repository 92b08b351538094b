/**
 * Which index words a typed word stands for: the vocabulary, forms of verbs, and spellings known only as synonyms.
 *
 * @typedef {[number, number][]} Choice index words with weights; any of them will do
 * @typedef {object} Option one way to satisfy a concept
 * @property {number} weight
 * @property {Choice[]} all every one must occur
 * @typedef {object} Manifest
 * @property {string} words
 * @property {string} synonyms groups, one a line, their spellings apart by bars
 * @property {{particles: string, function_syllables: string, stop: Record<string, string>, letters: Record<string, string>, numerals: Record<string, number>}} tables
 */

import { stemForms } from "./conjugation.js";
import { editDistance, forgiven } from "./edit_distance.js";
import { initials, toKeys } from "./hangul.js";
import { Endings, segment } from "./segment.js";
import { stem } from "./stemmer.js";
import { termsOf, tokenize } from "./tokens.js";
import { Vocabulary } from "./vocabulary.js";

/** Another spelling of the same counts less than the one that was typed. */
const SYNONYM = 0.75;

export class Lexicon {
  /** @param {Manifest} manifest */
  constructor(manifest) {
    this.vocabulary = new Vocabulary(manifest.words);
    this.endings = new Endings(manifest.tables);
    this.stopWords = new Set(Object.values(manifest.tables.stop).flatMap((words) => words.split(" ")));
    /** @type {[string, string][]} */
    this.letterNames = Object.entries(manifest.tables.letters).flatMap(([letter, names]) =>
      names.split(" ").map((name) => /** @type {[string, string]} */ ([letter, name])),
    );
    this.numerals = manifest.tables.numerals;
    /** @type {Map<string, number[]>} spelling without blanks → numbers of its groups */
    this.groupsOf = new Map();
    /** @type {string[][]} */
    this.groups = manifest.synonyms ? manifest.synonyms.split("\n").map((line) => line.split("|")) : [];
    /** @type {Map<number, Option[]>} */
    this.optionsOfGroup = new Map();
    /** @type {Map<string, number[]>} conjugated form → verbs */
    this.verbForms = new Map();
    /** @type {Map<string, string>} English words of the synonyms: stem → spelling */
    this.synonymWords = new Map();
    /** @type {Map<string, string>} conjugated form of a verb among the synonyms → its spelling there */
    this.synonymVerbs = new Map();
    /** @type {[string, string][]|undefined} */
    this._hangulSynonyms = undefined;
    this.readGroups();
    this.readVerbs();
    this.isWord = this.isWord.bind(this);
  }

  readGroups() {
    this.groups.forEach((variants, group) => {
      for (const variant of variants) {
        const key = this.keyOf(variant);
        const groups = this.groupsOf.get(key);
        if (groups) groups.push(group);
        else this.groupsOf.set(key, [group]);
        if (/^[가-힣]+다$/.test(key)) for (const form of stemForms(key.slice(0, -1))) this.synonymVerbs.set(form, key);
        for (const word of variant.match(/[a-z]{3,}/g) ?? []) this.synonymWords.set(stem(word), word);
      }
    });
  }

  readVerbs() {
    this.vocabulary.words.forEach((word, number) => {
      if (!word.endsWith("-")) return;
      for (const form of stemForms(word.slice(0, -1))) {
        const verbs = this.verbForms.get(form);
        if (verbs) verbs.push(number);
        else this.verbForms.set(form, [number]);
      }
    });
  }

  /** Whether a Hangul text is a word by itself. @param {string} text */
  isWord(text) {
    return this.vocabulary.numbers.has(text) || this.verbForms.has(text) || this.groupsOf.has(text) || (text.length > 1 && this.synonymVerbs.has(text));
  }

  /** @param {string} run */
  cut(run) {
    return segment(run, this.isWord, this.endings);
  }

  /** Index words that are exactly this Hangul word or a form of this verb. @param {string} text @returns {Choice} */
  exactHangul(text) {
    const number = this.vocabulary.number(text);
    const verbs = this.verbForms.get(text) ?? [];
    return [...(number < 0 ? [] : [number]), ...verbs].map((word) => [word, 1]);
  }

  /** Whether a Latin word or code is in the index or among the synonyms. @param {string} key stem, or code without hyphen */
  knowsLatin(key) {
    return this.vocabulary.numbers.has(key) || this.groupsOf.has(key) || this.synonymWords.has(key);
  }

  /**
   * Spelling among the synonyms' English words with the fewest edits, if any is within `limit`.
   * @param {(word: string, limit: number) => number} distance
   * @param {number} limit
   */
  nearestSynonymWord(distance, limit) {
    let best;
    for (const word of limit ? this.synonymWords.values() : []) {
      const edits = distance(word, limit);
      if (edits <= limit) {
        best = word;
        limit = edits - 1;
      }
    }
    return best;
  }

  /** Spelling of a synonym in Hangul one slip away from a text. @param {string} text */
  nearestHangulSynonym(text) {
    const typed = toKeys(text);
    const limit = forgiven(typed.length);
    return limit ? this.hangulSynonyms.find(([, keys]) => editDistance(typed, keys, limit) <= limit)?.[0] : undefined;
  }

  /** Groups with a Hangul spelling whose typing begins with some keys. @param {string} prefix */
  groupsTypedBy(prefix) {
    return this.hangulSynonyms.filter(([, keys]) => keys.startsWith(prefix)).flatMap(([key]) => this.groupsOf.get(key) ?? []).slice(0, 4);
  }

  /** Groups with an English spelling that begins with a text. @param {string} text */
  groupsBegunBy(text) {
    return [...this.groupsOf].filter(([key]) => key.startsWith(text)).flatMap(([, groups]) => groups).slice(0, 4);
  }

  /** Groups with a Hangul spelling that begins with these consonants. @param {string} consonants */
  groupsWithInitials(consonants) {
    return this.hangulSynonyms.filter(([key]) => initials(key).startsWith(consonants)).flatMap(([key]) => this.groupsOf.get(key) ?? []).slice(0, 4);
  }

  /** Hangul spellings of the synonyms, without blanks, with the keys that type them; made once. @returns {[string, string][]} */
  get hangulSynonyms() {
    this._hangulSynonyms ??= [...this.groupsOf.keys()].filter((key) => /^[가-힣]+$/.test(key)).map((key) => [key, toKeys(key)]);
    return this._hangulSynonyms;
  }

  /** Ways to find a concept through the other spellings of a group. @param {number} group @returns {Option[]} */
  groupOptions(group) {
    let options = this.optionsOfGroup.get(group);
    if (!options) {
      options = this.groups[group].flatMap((variant) => this.variantOption(variant));
      this.optionsOfGroup.set(group, options);
    }
    return options;
  }

  /**
   * A spelling as synonyms are looked up: Hangul without blanks, stems of English words, codes without hyphens, and no
   * words without a topic ("lost my job" = "lost a job").
   * @param {string} text folded
   */
  keyOf(text) {
    return this.telling(text)
      .map((token) => (token.kind === "hangul" ? token.text : termsOf(token)[0]))
      .join("");
  }

  /** Tokens that name a topic; all, if none does. @param {string} text */
  telling(text) {
    const tokens = tokenize(text);
    const left = tokens.filter((token) => !this.stopWords.has(token.text));
    return left.length ? left : tokens;
  }

  /** @param {string} variant @returns {Option[]} none if a word of it is not in the index */
  variantOption(variant) {
    /** @type {Choice[]} */
    const all = [];
    const tokens = this.telling(variant);
    const long = tokens.some(({ kind, text }) => kind !== "hangul" || text.length > 1);
    for (const token of tokens) {
      if (long && token.kind === "hangul" && token.text.length === 1) continue;
      if (token.kind === "hangul") {
        if (token.glued && this.endings.isParticle(token.text)) continue;
        const whole = this.vocabulary.number(token.text);
        const pieces = whole < 0 ? this.cut(token.text) : [];
        if (whole >= 0) all.push([[whole, 1]]);
        for (const piece of pieces) if (piece.kind !== "tail") all.push(this.exactHangul(piece.text));
      } else {
        const number = this.vocabulary.number(termsOf(token)[0]);
        all.push(number < 0 ? [] : [[number, 1]]);
      }
    }
    return all.length && all.every((choice) => choice.length) ? [{ weight: SYNONYM, all }] : [];
  }
}
