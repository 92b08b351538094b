/** All words of the index, and the ways to look one up. A word's number is its place in the sorted list. */

import { editDistance, forgiven, prefixDistance } from "./edit_distance.js";
import { initials, toKeys } from "./hangul.js";
import { unpackWords } from "./packing.js";
import { latinSkeleton, latinVowels } from "./sound.js";
import { stem } from "./stemmer.js";

const isHangul = (/** @type {string} */ word) => word >= "가" && word <= "힣\uffff";
const isLatin = (/** @type {string} */ word) => /^[a-z]/.test(word);

const SHORTEST_STEM = 3;
/** From this many letters on, one more edit is forgiven where nothing else is near. */
const LONG = 6;
/** How much farther a word is whose stem only was recognised. */
const STEMMED = 0.25;
/** What English stems lose. */
const SUFFIXES = "ings eds ers ations ions ences ances ency ancy ities ments ness ables ibles ives icals ics ally lys ies ships als ors ists isms".split(" ");

export class Vocabulary {
  /** @param {string} packed front-coded words, stems with the rest of their spelling after a bar */
  constructor(packed) {
    /** @type {string[]} */
    this.words = [];
    /** @type {Map<number, string>} */
    this.spellings = new Map();
    for (const entry of unpackWords(packed)) {
      const [word, rest] = entry.split("|");
      if (rest !== undefined) this.spellings.set(this.words.length, rest[0] === "=" ? rest.slice(1) : word + rest);
      this.words.push(word);
    }
    /** @type {Map<string, number>} */
    this.numbers = new Map(this.words.map((word, number) => [word, number]));
    /** @type {string[]|undefined} */
    this._keys = undefined;
  }

  /** @param {string} word @returns {number} -1 if unknown */
  number(word) {
    return this.numbers.get(word) ?? -1;
  }

  /** How a word is shown to readers. @param {number} number */
  shown(number) {
    const word = this.words[number];
    return this.spellings.get(number) ?? (word.endsWith("-") ? word.slice(0, -1) + "다" : word);
  }

  /** Keys that type each word; made once, when first needed. */
  get keys() {
    this._keys ??= this.words.map((word) => (isHangul(word) ? toKeys(word.replace(/-$/, "")) : word));
    return this._keys;
  }

  /**
   * Words that begin with a text, shortest first.
   * @param {string} prefix
   * @param {number} limit
   */
  startingWith(prefix, limit) {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle] < prefix) low = middle + 1;
      else high = middle;
    }
    const found = [];
    for (let at = low; at < this.words.length && this.words[at].startsWith(prefix); at++) found.push(at);
    return this.shortest(found, limit);
  }

  /**
   * English words of which a text is the beginning, although their stem is shorter: by their spelling, or by a stem and the
   * beginning of a suffix (inferen → infer, inference; runni → run, running; movi → move, moving).
   * @param {string} text
   * @param {number} limit
   */
  spelledFrom(text, limit) {
    const found = new Set();
    for (const [number, spelling] of this.spellings) if (spelling.startsWith(text)) found.add(number);
    for (let cut = text.length - 1; cut >= SHORTEST_STEM && !found.size; cut--) {
      const root = text.slice(0, cut);
      const rest = text[cut] === text[cut - 1] ? text.slice(cut + 1) : text.slice(cut);
      if (!SUFFIXES.some((suffix) => suffix.startsWith(rest))) continue;
      for (const word of [root, `${root}e`, stem(root)]) if (this.numbers.has(word)) found.add(this.number(word));
    }
    return this.shortest([...found], limit);
  }

  /**
   * Codes of one to three letters and then these digits.
   * @param {string} digits
   * @param {number} limit
   */
  codesOf(digits, limit) {
    const code = new RegExp(`^[a-z]{1,3}${digits}(?!\\d)`);
    const found = [];
    for (let at = 0; at < this.words.length; at++) if (code.test(this.words[at])) found.push(at);
    return this.shortest(found, limit);
  }

  /**
   * Hangul words that contain a text but do not begin with it, shortest first.
   * @param {string} part
   * @param {number} limit
   */
  containing(part, limit) {
    const found = [];
    for (let at = 0; at < this.words.length; at++) if (this.words[at].indexOf(part) > 0) found.push(at);
    return this.shortest(found, limit);
  }

  /**
   * Words whose typing begins with some keys, shortest first.
   * @param {string} prefix
   * @param {number} limit
   */
  typedBy(prefix, limit) {
    const found = [];
    const { keys } = this;
    for (let at = 0; at < keys.length; at++) {
      if (keys[at].startsWith(prefix) && isHangul(this.words[at])) found.push(at);
    }
    return this.shortest(found, limit);
  }

  /**
   * Hangul words with these first consonants.
   * @param {string} consonants
   * @param {number} limit
   */
  withInitials(consonants, limit) {
    const found = [];
    for (let at = 0; at < this.words.length; at++) {
      const word = this.words[at];
      if (isHangul(word) && word.length >= consonants.length && initials(word).startsWith(consonants)) found.push(at);
    }
    return this.shortest(found, limit);
  }

  /**
   * Words a few edits away, nearest first. Hangul is compared by its keys; English by its spelling and by its stem.
   * @param {string} text folded
   * @param {number} limit
   * @param {boolean} [growing] whether the text may be the beginning of a word only
   */
  near(text, limit, growing = false) {
    const typed = isHangul(text) ? toKeys(text) : text;
    const allowed = forgiven(typed.length);
    if (!allowed) return [];
    const found = this.within(text, allowed, editDistance);
    if (!found.length && growing) found.push(...this.within(text, allowed, prefixDistance));
    // Slips come in pairs (atorny), but a short word with two of them could be any.
    if (!found.length && !isHangul(text) && typed.length >= LONG) found.push(...this.within(text, allowed + 1, editDistance));
    found.sort((left, right) => left[0] - right[0]);
    return found.filter(([distance]) => distance <= found[0][0]).slice(0, limit).map(([, at]) => at);
  }

  /**
   * Words within some edits, with their distance; half an edit more if they begin with another letter.
   * @param {string} text
   * @param {number} allowed
   * @param {(left: string, right: string, limit: number) => number} distanceOf
   * @returns {[number, number][]}
   */
  within(text, allowed, distanceOf) {
    const hangul = isHangul(text);
    const typed = hangul ? toKeys(text) : text;
    const stemmed = hangul ? typed : stem(text);
    /** @type {[number, number][]} */
    const found = [];
    const { keys, words } = this;
    for (let at = 0; at < keys.length; at++) {
      if (hangul ? !isHangul(words[at]) || words[at].length < 2 : !isLatin(words[at])) continue;
      const spelling = this.spellings.get(at);
      let distance = distanceOf(typed, keys[at], allowed);
      if (spelling) distance = Math.min(distance, distanceOf(typed, spelling, allowed));
      if (stemmed !== typed && spelling) distance = Math.min(distance, distanceOf(stemmed, keys[at], allowed) + STEMMED);
      if (distance <= allowed) found.push([distance + (keys[at][0] === typed[0] ? 0 : 0.5), at]);
    }
    return found;
  }

  /**
   * English words that sound like a Hangul spelling.
   * @param {string} skeleton
   * @param {number} vowels
   * @param {number} limit
   */
  soundingLike(skeleton, vowels, limit) {
    const found = [];
    for (let at = 0; at < this.words.length; at++) {
      if (!isLatin(this.words[at])) continue;
      const word = this.spellings.get(at) ?? this.words[at];
      if (word.length >= skeleton.length && latinSkeleton(word) === skeleton && Math.abs(latinVowels(word) - vowels) < 2) {
        found.push(at);
      }
    }
    return this.shortest(found, limit);
  }

  /** @param {number[]} numbers @param {number} limit */
  shortest(numbers, limit) {
    if (numbers.length <= limit) return numbers;
    return numbers.sort((left, right) => this.words[left].length - this.words[right].length).slice(0, limit);
  }
}
