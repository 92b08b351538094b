/**
 * Comparing Hangul spellings of English words by their consonants: 레이턴시 and latency are both "ltns".
 *
 * Also spells acronyms by the names of their letters: 지피유 = gpu, 아이구사 = i94.
 */

import { decompose } from "./hangul.js";

const HEARD_LEADS = "k k n t t l m p p s s _ j j j k t p h".split(" ");
const HEARD_TAILS = ["", ..."k k k n n n t l k m p l l p l m p p t t n j j k t p t".split(" ")];
const SILENT_VOWEL = 18;

/**
 * Consonants of a Hangul word as an English ear hears them.
 * @param {string} text
 */
export function hangulSkeleton(text) {
  let skeleton = "";
  for (const char of text) {
    const [lead, , tail] = decompose(char);
    const silent = HEARD_LEADS[lead] === "_" || (HEARD_LEADS[lead] === "h" && skeleton);
    skeleton += (silent ? "" : HEARD_LEADS[lead]) + HEARD_TAILS[tail];
  }
  return skeleton.replace(/ll/g, "l");
}

/** @param {string} text */
export const hangulVowels = (text) => Array.from(text).filter((char) => decompose(char)[1] !== SILENT_VOWEL).length;

/**
 * Consonants of an English word as Hangul would spell them.
 * @param {string} word folded
 */
export function latinSkeleton(word) {
  return word
    .replace(/[ts]ion/g, "sn")
    .replace(/^kn/, "n")
    .replace(/ph/g, "f")
    .replace(/sch/g, "sk")
    .replace(/t?ch/g, "j")
    .replace(/sh|th/g, "s")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/g(?=[ei])/g, "j")
    .replace(/dg/g, "j")
    .replace(/x/g, "ks")
    .replace(/ck|[cq]/g, "k")
    .replace(/r(?![aeiouy])/g, "")
    .replace(/ng/g, "n")
    .replace(/([bcdfgklmnprstvz])\1/g, "$1")
    .replace(/(?!^)h|[aeiouyw]/g, "")
    .replace(/[bfv]/g, "p")
    .replace(/g/g, "k")
    .replace(/d/g, "t")
    .replace(/r/g, "l")
    .replace(/z/g, "j")
    .replace(/ll/g, "l");
}

/** @param {string} word */
export const latinVowels = (word) => (word.replace(/e$/, "").match(/[aeiouy]+/g) ?? []).length;

/**
 * Codes that a Hangul word may spell letter by letter.
 * @param {string} text
 * @param {[string, string][]} names letter or number, and one of its Korean names
 * @returns {string[]} at most 64, of at least two letters or digits
 */
export function spelledCodes(text, names) {
  /** @type {string[][]} */
  const endingAt = [[""], ...Array.from(text, () => /** @type {string[]} */ ([]))];
  for (let at = 0; at < text.length; at++) {
    if (!endingAt[at].length) continue;
    for (const [letter, name] of names) {
      if (!text.startsWith(name, at)) continue;
      const target = endingAt[at + name.length];
      for (const code of endingAt[at]) if (target.length < 64) target.push(code + letter);
    }
  }
  return endingAt[text.length].filter((code) => code.length > 1 && /[a-z]/.test(code));
}
