/** English stems by Porter's algorithm (1980), but for irregular words. Twin: hooks/giljabi/search/stemmer.py. */

import { APART, FORMS } from "./irregular.js";

const STEP_2 = [
  ["ational", "ate"], ["tional", "tion"], ["enci", "ence"], ["anci", "ance"], ["izer", "ize"], ["abli", "able"],
  ["alli", "al"], ["entli", "ent"], ["eli", "e"], ["ousli", "ous"], ["ization", "ize"], ["ation", "ate"],
  ["ator", "ate"], ["alism", "al"], ["iveness", "ive"], ["fulness", "ful"], ["ousness", "ous"], ["aliti", "al"],
  ["iviti", "ive"], ["biliti", "ble"],
];
const STEP_3 = [
  ["icate", "ic"], ["ative", ""], ["alize", "al"], ["iciti", "ic"], ["ical", "ic"], ["ful", ""], ["ness", ""],
];
const STEP_4 = (
  "ement ance ence able ible ment ant ent ion ism ate iti ous ive ize al er ic ou"
).split(" ");

/**
 * The stem of a folded word. Words of fewer than three letters, and all with digits, stay as they are.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const form = FORMS.get(word) ?? word;
  const singular = form.endsWith("ies") ? `${form.slice(0, -3)}y` : form.replace(/s$/, "");
  return [form, singular].find((own) => APART.has(own)) ?? step5(step4(steps2And3(step1(form))));
}

/** v for each vowel, c for each consonant; y is a vowel after a consonant. @param {string} text */
function shape(text) {
  let result = "";
  for (const letter of text) {
    result += "aeiou".includes(letter) || (letter === "y" && result.endsWith("c")) ? "v" : "c";
  }
  return result;
}

/** Porter's m: how often a vowel run is followed by a consonant run. @param {string} text */
const measure = (text) => shape(text).split("vc").length - 1;

/** @param {string} text */
const hasVowel = (text) => shape(text).includes("v");

/** Porter's *o: consonant, vowel, consonant, the last not w, x or y. @param {string} text */
const endsShort = (text) => shape(text).endsWith("cvc") && !/[wxy]$/.test(text);

/** @param {string} word */
function step1(word) {
  if (word.endsWith("sses") || word.endsWith("ies")) word = word.slice(0, -2);
  else if (word.endsWith("s") && !word.endsWith("ss")) word = word.slice(0, -1);
  if (word.endsWith("eed")) {
    if (measure(word.slice(0, -3)) > 0) word = word.slice(0, -1);
  } else {
    for (const suffix of ["ed", "ing"]) {
      const root = word.slice(0, -suffix.length);
      if (word.endsWith(suffix) && hasVowel(root)) {
        word = restore(root);
        break;
      }
    }
  }
  return word.endsWith("y") && hasVowel(word.slice(0, -1)) ? word.slice(0, -1) + "i" : word;
}

/** @param {string} root */
function restore(root) {
  if (/(?:at|bl|iz)$/.test(root)) return root + "e";
  if (/(.)\1$/.test(root) && shape(root).endsWith("cc") && !/[lsz]$/.test(root)) return root.slice(0, -1);
  return measure(root) === 1 && endsShort(root) ? root + "e" : root;
}

/** @param {string} word */
function steps2And3(word) {
  for (const step of [STEP_2, STEP_3]) {
    for (const [suffix, replacement] of step) {
      if (!word.endsWith(suffix)) continue;
      const root = word.slice(0, -suffix.length);
      if (measure(root) > 0) word = root + replacement;
      break;
    }
  }
  return word;
}

/** @param {string} word */
function step4(word) {
  for (const suffix of STEP_4) {
    if (!word.endsWith(suffix)) continue;
    const root = word.slice(0, -suffix.length);
    return measure(root) > 1 && (suffix !== "ion" || /[st]$/.test(root)) ? root : word;
  }
  return word;
}

/** @param {string} word */
function step5(word) {
  if (word.endsWith("e")) {
    const root = word.slice(0, -1);
    if (measure(root) > 1 || (measure(root) === 1 && !endsShort(root))) word = root;
  }
  return word.endsWith("ll") && measure(word) > 1 ? word.slice(0, -1) : word;
}
