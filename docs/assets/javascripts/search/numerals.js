/** Numbers written in words: 육십일 = 60일, 백오십일 = 150일; twenty-four = 24, hundred thousand = 100000. */

const DIGITS_IN_HANGUL = "영일이삼사오육칠팔구";
/** @type {Record<string, number>} */
const PLACES = { 십: 10, 백: 100, 천: 1000 };
const COUNTED = /^([일이삼사오육칠팔구십백천]+)(일|주|개월|년|시간|분|퍼센트|달러)$/;

/**
 * The number with its unit in digits, as the index has it; undefined for other words.
 * @param {string} text
 */
export function countedInHangul(text) {
  const match = COUNTED.exec(text);
  if (!match) return undefined;
  let total = 0;
  let digit = 0;
  for (const char of match[1]) {
    if (char in PLACES) {
      total += (digit || 1) * PLACES[char];
      digit = 0;
    } else digit = DIGITS_IN_HANGUL.indexOf(char);
  }
  return `${total + digit}${match[2]}`;
}

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/**
 * The number that some English words begin with, and how many of the words say it; undefined where none does. "one" alone
 * is no number: it stands for anything. Millions and more stay words, as the pages write them (30 billion).
 * @param {string[]} words folded, possibly with hyphens
 * @returns {{number: number, words: number}|undefined}
 */
export function countedInEnglish(words) {
  let total = 0;
  let group = 0;
  let said = 0;
  for (const word of words) {
    const parts = word.split("-").map(valueOf);
    if (parts.includes(undefined)) break;
    for (const part of parts) {
      if (part === 1000) {
        total += 1000 * (group || 1);
        group = 0;
      } else group = part === 100 ? 100 * (group || 1) : group + Number(part);
    }
    said++;
  }
  return said > 1 || (said && words[0] !== "one") ? { number: total + group, words: said } : undefined;
}

/** How a small number is written in an English text; undefined for others. @param {number} number */
export const englishWord = (number) => (number > 1 ? SMALL[number] : undefined);

/** @param {string} word @returns {number|undefined} */
function valueOf(word) {
  if (word === "hundred") return 100;
  if (word === "thousand") return 1000;
  const small = SMALL.indexOf(word);
  const tens = TENS.indexOf(word);
  return small >= 0 ? small : tens >= 0 ? 10 * (tens + 1) : undefined;
}
