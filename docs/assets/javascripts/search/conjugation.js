/** How the last syllables of a Korean verb change before endings: 줄이- also appears as 줄여, 줄였, 줄인 … */

import { compose, decompose } from "./hangul.js";

/** Numbers of finals: ㄴ ㄷ ㄹ ㅁ ㅂ ㅆ. */
const N = 4, D = 7, R = 8, M = 16, B = 17, SS = 20;
const EU = 18;
/** Vowel number before 아/어 → vowel number after contraction. */
const CONTRACTED = new Map([[0, 0], [1, 1], [4, 4], [5, 5], [6, 6], [8, 9], [11, 10], [13, 14], [20, 6]]);

/**
 * Beginnings of the conjugated forms of a verb; every form is one of these plus an ending.
 * @param {string} stem without hyphen
 * @returns {string[]}
 */
export function stemForms(stem) {
  const before = stem.slice(0, -1);
  const [lead, vowel, tail] = decompose(stem.slice(-1));
  const forms = [stem];
  /** @param {number} newVowel @param {number} newTail */
  const add = (newVowel, newTail) => forms.push(before + compose(lead, newVowel, newTail));
  if (tail === 0) {
    for (const final of [N, R, M, B]) add(vowel, final);
    if (stem.endsWith("하")) for (const final of [0, SS]) add(1, final);
    else if (vowel === EU) addAfterEu(forms, before, lead);
    else if (CONTRACTED.has(vowel)) for (const final of [0, SS]) add(/** @type {number} */ (CONTRACTED.get(vowel)), final);
  } else if (tail === R) {
    for (const final of [0, N, B]) add(vowel, final);
  } else if (tail === B) {
    for (const syllable of "우와워운울움왔웠") forms.push(before + compose(lead, vowel, 0) + syllable);
  } else if (tail === D) {
    add(vowel, R);
  }
  return forms;
}

/** 쓰- → 써, 썼; 고르- → 골라, 골랐. @param {string[]} forms @param {string} before @param {number} lead */
function addAfterEu(forms, before, lead) {
  for (const vowel of [0, 4]) for (const final of [0, SS]) forms.push(before + compose(lead, vowel, final));
  if (lead !== 5 || !before) return;
  const [previousLead, previousVowel, previousTail] = decompose(before.slice(-1));
  if (previousTail !== 0) return;
  const doubled = before.slice(0, -1) + compose(previousLead, previousVowel, R);
  for (const syllable of "라러랐렀") forms.push(doubled + syllable);
}
