/**
 * Hangul as the keys that type it on the Korean two-set keyboard (비자 = "qlwk").
 *
 * In that form an unfinished syllable is a prefix of the finished word, a slip of the finger is one edit, and text typed
 * with the wrong layout is the same string.
 */

const LEADS = "r R s e E f a q Q t T d w W c z x v g".split(" ");
const VOWELS = "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split(" ");
const TAILS = ["", ..."r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split(" ")];
/** Keys of the compatibility jamo ㄱ (U+3131) to ㅣ (U+3163). */
const JAMO = [..."r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g".split(" "), ...VOWELS];
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const FIRST = 0xac00;

/** @param {string} char */
const isSyllable = (char) => char >= "가" && char <= "힣";

/**
 * Lead, vowel and tail numbers of a syllable.
 * @param {string} char
 * @returns {[number, number, number]}
 */
export function decompose(char) {
  const code = char.charCodeAt(0) - FIRST;
  return [Math.floor(code / 588), Math.floor((code % 588) / 28), code % 28];
}

/**
 * @param {number} lead
 * @param {number} vowel
 * @param {number} tail
 */
export const compose = (lead, vowel, tail) => String.fromCharCode(FIRST + lead * 588 + vowel * 28 + tail);

/**
 * The keys that type a text; characters that are not Hangul stay.
 * @param {string} text
 */
export function toKeys(text) {
  let keys = "";
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (isSyllable(char)) {
      const [lead, vowel, tail] = decompose(char);
      keys += LEADS[lead] + VOWELS[vowel] + TAILS[tail];
    } else keys += JAMO[code - 0x3131] ?? char;
  }
  return keys;
}

/**
 * What a run of Latin letters would have been on the Korean layout. Letters that complete no syllable become single jamo.
 * @param {string} letters
 */
export function fromKeys(letters) {
  const keys = letters.replace(/[A-Z]/g, (key) => ("QWERTOP".includes(key) ? key : key.toLowerCase()));
  let text = "";
  let at = 0;
  while (at < keys.length) {
    const lead = LEADS.indexOf(keys[at]);
    const vowel = lead < 0 ? "" : vowelAt(keys, at + 1);
    if (!vowel) {
      const single = JAMO.indexOf(keys[at]);
      text += single < 0 ? keys[at] : String.fromCharCode(0x3131 + single);
      at++;
      continue;
    }
    at += 1 + vowel.length;
    const tail = tailAt(keys, at);
    at += tail.length;
    text += compose(lead, VOWELS.indexOf(vowel), TAILS.indexOf(tail));
  }
  return text;
}

/** Longest vowel at a position. @param {string} keys @param {number} at */
function vowelAt(keys, at) {
  const two = keys.slice(at, at + 2);
  return two.length === 2 && VOWELS.includes(two) ? two : VOWELS.includes(keys[at]) ? keys[at] : "";
}

/** Longest final consonant that leaves a lead for a following vowel. @param {string} keys @param {number} at */
function tailAt(keys, at) {
  for (const length of [2, 1]) {
    const tail = keys.slice(at, at + length);
    if (tail.length === length && TAILS.includes(tail) && !vowelAt(keys, at + length)) return tail;
  }
  return "";
}

/**
 * First consonants of the syllables; other characters stay.
 * @param {string} text
 */
export const initials = (text) =>
  Array.from(text, (char) => (isSyllable(char) ? INITIALS[decompose(char)[0]] : char)).join("");

/** Whether a text is only single consonants (ㅇㅇㄱㄱ). @param {string} text */
export const isInitials = (text) => /^[ㄱ-ㅎ]+$/.test(text);

/** Whether a text has single jamo, as unfinished or mistyped Hangul has. @param {string} text */
export const hasJamo = (text) => /[ㄱ-ㅣ]/.test(text);

/** Whether a text has a Hangul syllable. @param {string} text */
export const hasSyllable = (text) => /[가-힣]/.test(text);

/**
 * A text without its last keystroke's consonant: 해곧 and 해고ㄷ become 해고.
 * @param {string} text
 */
export function withoutLastConsonant(text) {
  const last = text.slice(-1);
  if (!isSyllable(last)) return text.slice(0, -1);
  const [lead, vowel, tail] = decompose(last);
  return tail ? text.slice(0, -1) + compose(lead, vowel, 0) : text;
}
