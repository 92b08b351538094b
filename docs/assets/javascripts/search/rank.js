/**
 * Scoring sections and pages: BM25 within a section, more for headings, more for pages and sections that cover the whole
 * query.
 *
 * @typedef {import("./understand.js").Concept} Concept
 * @typedef {import("./layout.js").Layout} Layout
 * @typedef {import("./strength.js").Strength} Strength
 * @typedef {object} Hit
 * @property {number} page
 * @property {number} score
 * @property {number} coverage 0 to 1, how much of the query (by rarity) the page has
 * @property {{section: number, score: number}[]} sections best first
 * @property {boolean[]} has for each concept
 */

import { conceptStrength } from "./strength.js";

/** Exponents: rarity of a word, coverage of the query. Below 1 for rarity, because a small site makes many words rare. */
const RARITY = 0.7;
const COVERAGE = 1;
/** Bonus for a section that has the whole query. */
const TOGETHER = 2;
/**
 * Bonus for a page, and for a section, whose heading says the whole query; less for a heading further down, and much less
 * for half of the query (the exponent).
 */
const NAMED = { page: 1.2, section: 0.5, further: 0.7, exponent: 3 };
/** Bonus for a page, and for a section, that readers ask for with the whole query; less for parts of it (the exponent). */
const ASKED = { page: 1.5, section: 0.5, exponent: 2 };
const STOP = 0.1;

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
  const asked = askedWith(layout, strengths, rarity, total);
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
    const sections = sectionScores(page, layout, strengths, asked, rarity, total);
    const together = sections.length ? sections[0].together : 0;
    const named = sections.reduce((most, section) => Math.max(most, section.named), 0);
    const wanted = sections.reduce((most, section) => Math.max(most, section.asked), 0);
    const bonus = (1 + TOGETHER * together) * (1 + NAMED.page * named ** NAMED.exponent + ASKED.page * wanted ** ASKED.exponent);
    const score = base * coverage ** COVERAGE * bonus * (layout.weight[page] ?? 1);
    if (score > 0) hits.push({ page, score, coverage, sections, has });
  }
  return hits.sort((left, right) => right.score - left.score);
}

/** How much of the query a phrasing of each section says. @param {Layout} layout @param {Strength[]} strengths @param {number[]} rarity @param {number} total */
function askedWith(layout, strengths, rarity, total) {
  const most = new Float32Array(layout.sections);
  layout.askedFor.forEach((section, phrasing) => {
    const said = strengths.reduce((sum, { asked }, at) => sum + rarity[at] * asked[phrasing], 0) / total;
    if (said > most[section]) most[section] = Math.min(1, said);
  });
  return most;
}

/** @param {number} page @param {Layout} layout @param {Strength[]} strengths @param {Float32Array} asked @param {number[]} rarity @param {number} total */
function sectionScores(page, layout, strengths, asked, rarity, total) {
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
    const best = score * together * (1 + NAMED.section * named ** 2 + ASKED.section * asked[section] ** ASKED.exponent);
    if (score > 0) scores.push({ section, score: best, together, asked: asked[section], named: section === layout.first[page] ? named : NAMED.further * named });
  }
  return scores.sort((left, right) => right.score - left.score);
}
