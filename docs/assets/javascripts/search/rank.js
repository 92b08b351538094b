/**
 * Scoring sections and pages: BM25 within a section, more for headings, more for pages and sections that cover the whole
 * query.
 *
 * @typedef {import("./understand.js").Concept} Concept
 * @typedef {import("./lexicon.js").Choice} Choice
 * @typedef {object} Hit
 * @property {number} page
 * @property {number} score
 * @property {number} coverage 0 to 1, how much of the query (by rarity) the page has
 * @property {{section: number, score: number}[]} sections best first
 * @property {boolean[]} has for each concept
 */

import { digitAt, unpackNumbers } from "./packing.js";

/** Occurrences that the four buckets of a posting stand for. */
const COUNTS = [1, 2, 3.5, 6];
const SATURATION = 1.2;
const LENGTH_SHARE = 0.4;
const HEADING = 0.5;
const TITLE = 2.2;
/** How much the number of occurrences on a whole page counts beside its best section. */
const PAGE_SHARE = 0.7;
/** Exponents: rarity of a word, coverage of the query. Below 1 for rarity, because a small site makes many words rare. */
const RARITY = 0.7;
const COVERAGE = 1;
/** Bonus for a section that has the whole query. */
const TOGETHER = 0.6;
/**
 * Bonus for a page, and for a section, whose heading says the whole query; less for a heading further down, and much less
 * for half of the query (the exponent).
 */
const NAMED = { page: 1.2, section: 0.5, further: 0.7, exponent: 3 };
/** Words of a phrase that occur on a page, but never in one section. */
const SCATTERED = 0.5;
const STOP = 0.1;
/** @type {Record<string, number>} */
const KIND_WEIGHT = { overview: 0.8, tool: 0.8, glossary: 0.35, reference: 0.2 };

/** Which sections belong to which page, and how long they are. */
export class Layout {
  /** @param {{sections: string, lengths: string, pages: [string, string, string][], answers: string[]}} manifest */
  constructor(manifest) {
    const counts = unpackNumbers(manifest.sections);
    /** First section of each page, and one past the last. */
    this.first = [0];
    for (const count of counts) this.first.push(this.first[this.first.length - 1] + count);
    this.sections = this.first[this.first.length - 1];
    this.pageOf = new Uint32Array(this.sections);
    counts.forEach((_, page) => this.pageOf.fill(page, this.first[page], this.first[page + 1]));
    const lengths = Float32Array.from({ length: this.sections }, (_, at) => 2 ** (digitAt(manifest.lengths, at) / 4) - 1);
    /** BM25's length term of each section, and of each page. */
    this.norm = lengthTerms(lengths, SATURATION);
    const pageLengths = new Float32Array(counts.length);
    lengths.forEach((length, at) => (pageLengths[this.pageOf[at]] += length));
    this.pageNorm = lengthTerms(pageLengths, 1);
    this.pages = manifest.pages.length;
    this.all = counts.length;
    this.weight = manifest.pages.map(([, , kind]) => KIND_WEIGHT[kind] ?? 1);
  }
}

/** @param {Float32Array} lengths @param {number} saturation */
function lengthTerms(lengths, saturation) {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1) || 1;
  return lengths.map((length) => saturation * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / mean));
}

/**
 * @param {Concept[]} concepts
 * @param {Layout} layout
 * @param {(word: number) => string} postingsOf packed postings of a word
 * @returns {Hit[]} best first; answers follow the same numbering as pages
 */
export function rank(concepts, layout, postingsOf) {
  const strengths = concepts.map((concept) => conceptStrength(concept, layout, postingsOf));
  const rarity = strengths.map(({ page }, at) => {
    const occurrences = page.reduce((sum, strength) => sum + Math.min(1, strength), 0);
    return Math.log(1 + (layout.all + 1) / (occurrences + 0.5)) ** RARITY * (concepts[at].stop ? STOP : (concepts[at].weight ?? 1));
  });
  const counted = concepts.map((concept) => !concept.stop && concept.options.length > 0);
  const total = rarity.reduce((sum, idf, at) => sum + (counted[at] ? idf : 0), 0) || 1;
  /** @type {Hit[]} */
  const hits = [];
  for (let page = 0; page < layout.all; page++) {
    let base = 0;
    let covered = 0;
    const has = strengths.map((strength) => strength.page[page] > 0);
    if (!has.some((present, at) => present && (counted[at] || total === 1))) continue;
    strengths.forEach((strength, at) => {
      const value = strength.page[page];
      base += rarity[at] * value;
      if (counted[at]) covered += rarity[at] * Math.min(1, 2 * value);
    });
    const coverage = covered / total;
    const sections = sectionScores(page, layout, strengths, rarity, total);
    const together = sections.length ? sections[0].together : 0;
    const named = sections.reduce((most, section) => Math.max(most, section.named), 0);
    const bonus = (1 + TOGETHER * together) * (1 + NAMED.page * named ** NAMED.exponent);
    const score = base * coverage ** COVERAGE * bonus * (layout.weight[page] ?? 1);
    if (score > 0) hits.push({ page, score, coverage, sections, has });
  }
  return hits.sort((left, right) => right.score - left.score);
}

/** @param {number} page @param {Layout} layout @param {{section: Float32Array, named: Float32Array}[]} strengths @param {number[]} rarity @param {number} total */
function sectionScores(page, layout, strengths, rarity, total) {
  const scores = [];
  for (let section = layout.first[page]; section < layout.first[page + 1]; section++) {
    let score = 0;
    let together = 0;
    let named = 0;
    strengths.forEach((strength, at) => {
      const value = strength.section[section];
      score += rarity[at] * value;
      if (value > 0) together += rarity[at];
      named += rarity[at] * strength.named[section];
    });
    together = Math.min(1, together / total);
    named = Math.min(1, named / total);
    const best = score * together * (1 + NAMED.section * named ** 2);
    if (score > 0) scores.push({ section, score: best, together, named: section === layout.first[page] ? named : NAMED.further * named });
  }
  return scores.sort((left, right) => right.score - left.score);
}

/** @param {Concept} concept @param {Layout} layout @param {(word: number) => string} postingsOf */
function conceptStrength(concept, layout, postingsOf) {
  const section = new Float32Array(layout.sections);
  const page = new Float32Array(layout.all);
  const named = new Float32Array(layout.sections);
  for (const option of concept.options) {
    const choices = option.all.map((choice) => choiceStrength(choice, layout, postingsOf));
    add(choices.map((choice) => choice.section), option.weight, section);
    for (let at = 0; at < layout.sections; at++) {
      if (named[at] < option.weight && choices.every(({ heading }) => heading[at])) named[at] = option.weight;
    }
    add(choices.map((choice) => choice.page), option.weight * (choices.length > 1 ? SCATTERED : 1), page);
  }
  for (let at = 0; at < layout.sections; at++) section[at] = Math.sqrt(section[at]);
  for (let at = 0; at < layout.all; at++) page[at] = Math.sqrt(page[at]);
  // What stands together in one section counts in full, on the page as well.
  for (let at = 0; at < layout.sections; at++) {
    const owner = layout.pageOf[at];
    if (section[at] > page[owner]) page[owner] = section[at];
  }
  return { section, page, named };
}

/** Adds the square of the least of some strengths at each place: several spellings count more than one, but not as sum. @param {Float32Array[]} strengths @param {number} weight @param {Float32Array} target */
function add(strengths, weight, target) {
  for (let at = 0; at < target.length; at++) {
    let least = strengths[0][at];
    for (const strength of strengths) if (strength[at] < least) least = strength[at];
    target[at] += (least * weight) ** 2;
  }
}

/** @param {Choice} choice @param {Layout} layout @param {(word: number) => string} postingsOf */
function choiceStrength(choice, layout, postingsOf) {
  const section = new Float32Array(layout.sections);
  const page = new Float32Array(layout.all);
  const heading = new Uint8Array(layout.sections);
  for (const [word, weight] of choice) {
    let at = 0;
    for (const packed of unpackNumbers(postingsOf(word))) {
      at += packed >> 3;
      section[at] += weight * COUNTS[(packed >> 1) & 3];
      if (packed & 1) heading[at] = 1;
    }
  }
  const titles = new Float32Array(layout.all);
  for (let at = 0; at < layout.sections; at++) {
    if (section[at] === 0) continue;
    const owner = layout.pageOf[at];
    page[owner] += section[at];
    if (heading[at]) titles[owner] = Math.max(titles[owner], at === layout.first[owner] ? TITLE : HEADING);
    section[at] = section[at] / (section[at] + layout.norm[at]) + (heading[at] ? HEADING : 0);
  }
  for (let at = 0; at < layout.all; at++) if (page[at]) page[at] = PAGE_SHARE * Math.log2(1 + page[at] / layout.pageNorm[at]) + titles[at];
  return { section, page, heading };
}
