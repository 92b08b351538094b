/** Numbers written in Hangul: 육십일 = 60일, 백오십일 = 150일. */

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
