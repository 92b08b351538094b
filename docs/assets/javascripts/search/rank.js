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
const LENGTH_SHARE = 0.6;
const HEADING = 0.9;
const TITLE = 0.8;
/** Words of a phrase that occur on a page, but never in one section. */
const SCATTERED = 0.4;
const STOP = 0.1;
/** @type {Record<string, number>} */
const KIND_WEIGHT = { glossary: 0.75, reference: 0.75 };

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
    const mean = lengths.reduce((sum, length) => sum + length, 0) / (this.sections || 1) || 1;
    /** BM25's length term of each section. */
    this.norm = lengths.map((length) => SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / mean));
    this.pages = manifest.pages.length;
    this.all = counts.length;
    this.weight = manifest.pages.map(([, , kind]) => KIND_WEIGHT[kind] ?? 1);
  }
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
    return Math.log(1 + (layout.all + 1) / (occurrences + 0.5)) * (concepts[at].stop ? STOP : 1);
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
    const score = base * coverage ** 1.5 * (1 + 0.4 * together) * (layout.weight[page] ?? 1);
    if (score > 0) hits.push({ page, score, coverage, sections, has });
  }
  return hits.sort((left, right) => right.score - left.score);
}

/** @param {number} page @param {Layout} layout @param {{section: Float32Array}[]} strengths @param {number[]} rarity @param {number} total */
function sectionScores(page, layout, strengths, rarity, total) {
  const scores = [];
  for (let section = layout.first[page]; section < layout.first[page + 1]; section++) {
    let score = 0;
    let together = 0;
    strengths.forEach((strength, at) => {
      const value = strength.section[section];
      score += rarity[at] * value;
      if (value > 0) together += rarity[at];
    });
    together = Math.min(1, together / total);
    if (score > 0) scores.push({ section, score: score * together, together });
  }
  return scores.sort((left, right) => right.score - left.score);
}

/** @param {Concept} concept @param {Layout} layout @param {(word: number) => string} postingsOf */
function conceptStrength(concept, layout, postingsOf) {
  const section = new Float32Array(layout.sections);
  const page = new Float32Array(layout.all);
  for (const option of concept.options) {
    const choices = option.all.map((choice) => choiceStrength(choice, layout, postingsOf));
    for (let at = 0; at < layout.sections; at++) {
      let least = Infinity;
      for (const choice of choices) if (choice.section[at] < least) least = choice.section[at];
      const value = least * option.weight;
      if (value > section[at]) section[at] = value;
    }
    for (let at = 0; at < layout.all; at++) {
      let least = Infinity;
      for (const choice of choices) if (choice.page[at] < least) least = choice.page[at];
      const value = least * option.weight * (choices.length > 1 ? SCATTERED : 1);
      if (value > page[at]) page[at] = value;
    }
  }
  const matching = new Uint16Array(layout.all);
  for (let at = 0; at < layout.sections; at++) {
    if (section[at] <= 0) continue;
    const owner = layout.pageOf[at];
    matching[owner]++;
    if (section[at] > page[owner]) page[owner] = section[at];
  }
  for (let at = 0; at < layout.all; at++) if (matching[at] > 1) page[at] += 0.12 * Math.log2(matching[at]);
  return { section, page };
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
  for (let at = 0; at < layout.sections; at++) {
    if (section[at] === 0) continue;
    const owner = layout.pageOf[at];
    const title = heading[at] && at === layout.first[owner];
    section[at] = section[at] / (section[at] + layout.norm[at]) + (title ? HEADING + TITLE : heading[at] ? HEADING : 0);
    if (section[at] > page[owner]) page[owner] = section[at];
  }
  return { section, page };
}
