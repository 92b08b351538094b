/**
 * Keyword analysis of job postings. The same as `giljabi/career/lexicon.py`: both are held to `tests/lexicon/postings.json`.
 * Runs in the browser only; nothing that is pasted leaves the page.
 *
 * @typedef {{ id: string, name: string, pattern: string | null, caseSensitive: boolean, korean: readonly string[] }} Term
 * @typedef {Readonly<Record<string, number>>} Weights keyword id to weight, 1 to 5; editorial judgement
 * @typedef {{ hits: string[][], counts: [string, number][], scores: [string, number][] }} Analysis
 */

const SPACES = /[\t\n\v\f\r \u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;
const HYPHENS = /[\u2010-\u2015\u2212]/g;
const SENTENCE_ENDS = /[\n\v\f\r\u2028\u2029]+|((?:[A-Za-z]{2}|[0-9)"'%\uac00-\ud7a3])[.!?])[ \t\u00a0]+/g;
const QUOTES = /[\u2018\u2019]/g;

/**
 * The text that patterns are matched against: NFKC, plain spaces, hyphens and apostrophes.
 *
 * @param {string} posting
 */
export function normalise(posting) {
  return posting.normalize("NFKC").replace(SPACES, " ").replace(HYPHENS, "-").replace(QUOTES, "'");
}

/** @type {WeakMap<Term, RegExp[]>} */
const compiled = new WeakMap();

/** @param {Term} term */
function expressions(term) {
  const known = compiled.get(term);
  if (known) return known;
  const made = term.korean.map((pattern) => new RegExp(pattern.replaceAll(" ", " ?"), "i"));
  if (term.pattern !== null) {
    // No look-behind: Safari learned it only in 16.4.
    const source = `(?:^|[^A-Za-z0-9_])(?:${term.pattern})(?![A-Za-z0-9_])`;
    made.push(new RegExp(source, term.caseSensitive ? "" : "i"));
  }
  compiled.set(term, made);
  return made;
}

/**
 * Ids of the terms that occur in a posting, each once, in lexicon order.
 *
 * @param {string} posting
 * @param {readonly Term[]} lexicon
 */
export function hits(posting, lexicon) {
  const text = normalise(posting);
  return lexicon.filter((term) => expressions(term).some((expression) => expression.test(text))).map(({ id }) => id);
}

/**
 * The sentences and lines of a posting, normalised. The points of U.S. end none: two letters must stand before.
 *
 * @param {string} posting
 */
export function sentences(posting) {
  return posting
    .replace(SENTENCE_ENDS, (_, end) => `${end ?? ""}\n`)
    .split("\n")
    .map((part) => normalise(part).replace(/^ +| +$/g, ""))
    .filter(Boolean);
}

/**
 * Sentences that state one of `conditions`, each once and in order, with the ids of what they state.
 *
 * @param {string} posting
 * @param {readonly Term[]} conditions
 * @returns {[string, string[]][]}
 */
export function stated(posting, conditions) {
  /** @type {[string, string[]][]} */
  const found = [...new Set(sentences(posting))].map((sentence) => [sentence, hits(sentence, conditions)]);
  return found.filter(([, ids]) => ids.length);
}

/**
 * Share of a family's keyword weight that the found terms cover, 0 to 1.
 *
 * @param {readonly string[]} found
 * @param {Weights} weights
 */
export function score(found, weights) {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const matched = [...new Set(found)].reduce((sum, term) => sum + (weights[term] ?? 0), 0);
  return total ? matched / total : 0;
}

/**
 * @param {readonly string[]} postings
 * @param {readonly Term[]} lexicon
 * @param {Readonly<Record<string, Weights>>} families
 * @returns {Analysis} counts and scores are sorted, highest first
 */
export function analyse(postings, lexicon, families) {
  const found = postings.map((posting) => hits(posting, lexicon));
  /** @type {[string, number][]} */
  const counts = lexicon.map(({ id }) => [id, found.filter((terms) => terms.includes(id)).length]);
  /** @type {[string, number][]} */
  const scores = Object.entries(families).map(([family, weights]) => [
    family,
    mean(found.map((terms) => score(terms, weights))),
  ]);
  return {
    hits: found,
    counts: counts.filter(([, count]) => count).sort(([, left], [, right]) => right - left),
    scores: scores.sort(([, left], [, right]) => right - left),
  };
}

/**
 * Postings pasted into one box, separated by lines of three or more hyphens; empty ones are dropped.
 *
 * @param {string} text
 */
export function splitPostings(text) {
  return text
    .replaceAll("\r\n", "\n")
    .split(/(?:^|\n)-{3,}[ \t]*(?=\n|$)/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** @param {readonly number[]} numbers */
function mean(numbers) {
  return numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : 0;
}
