/**
 * The one line about oneself: put together from its parts, measured, and looked at for what it lacks.
 */

const FIRST = "가".charCodeAt(0);
const LAST = "힣".charCodeAt(0);
const DIGITS_WITH_FINAL = "013678";
const LETTERS_WITH_FINAL = "LMNR";

/**
 * `pattern` with `{name}` replaced and, right behind a word, `{을/를}` resolved after how that word is read.
 *
 * @param {string} pattern
 * @param {Readonly<Record<string, string>>} parts
 */
export function draft(pattern, parts) {
  return pattern
    .replace(/\{([a-z]+)\}/g, (whole, name) => parts[name] ?? whole)
    .replace(/(\S*)\{([가-힣]+)\/([가-힣]+)\}/g, (_, word, closed, open) => {
      const final = endsInConsonant(word);
      return word + (final === null ? `${closed}(${open})` : final ? closed : open);
    });
}

/**
 * Whether the last syllable of a word ends in a consonant when read in Korean; `null` where that cannot be known.
 *
 * @param {string} word
 * @returns {boolean | null}
 */
export function endsInConsonant(word) {
  const last = word.replace(/[\])}"'’”.,]+$/, "").at(-1) ?? "";
  const code = last.charCodeAt(0);
  if (code >= FIRST && code <= LAST) return (code - FIRST) % 28 > 0;
  if (/\d/.test(last)) return DIGITS_WITH_FINAL.includes(last);
  if (last === "%") return false;
  // Only capitals are read letter by letter (API, LLM); how an English word is read cannot be told from its letters.
  if (/(?:^|[^a-z])[A-Z]+$/.test(word)) return LETTERS_WITH_FINAL.includes(last);
  return null;
}

/**
 * @param {string} line
 * @param {number} limit most characters
 * @param {readonly string[]} operations words that show operations
 * @returns {{ length: number, fits: boolean, number: boolean, operations: boolean, blanks: boolean }}
 */
export function look(line, limit, operations) {
  const text = line.normalize("NFC").trim();
  const length = [...text].length;
  // What stands in brackets is still to be written.
  const written = text.replace(/\[[^\]]*\]/g, "");
  return {
    length,
    fits: length > 0 && length <= limit,
    number: /\d/.test(written),
    operations: operations.some((word) => names(written, word)),
    blanks: written !== text,
  };
}

/**
 * Whether `text` has `word`, Latin words only where no letter or digit stands around them.
 *
 * @param {string} text
 * @param {string} word
 */
function names(text, word) {
  if (!/^[\x20-\x7e]+$/.test(word)) return text.includes(word);
  const plain = word.toLowerCase().replace(/[^a-z0-9]/g, "\\$&");
  return new RegExp(`(?<![a-z0-9])${plain}(?![a-z0-9])`).test(text.toLowerCase());
}
