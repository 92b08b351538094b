/**
 * How strongly each section, page and phrasing has one concept of a query: BM25 within sections, more for headings.
 *
 * @typedef {import("./layout.js").Layout} Layout
 * @typedef {import("./lexicon.js").Choice} Choice
 * @typedef {import("./understand.js").Concept} Concept
 * @typedef {object} Strength
 * @property {Float32Array} section
 * @property {Float32Array} page
 * @property {Float32Array} named whether the heading of a section says it, by the weight of the word that does
 * @property {Float32Array} asked whether a phrasing says it, likewise
 */

import { unpackNumbers } from "./packing.js";

/** Stands between a word's sections and its phrasings; see hooks/giljabi/search/postings.py. */
const BEFORE_ASKED = ".";
/** Occurrences that the four buckets of a posting stand for. */
const COUNTS = [1, 2, 3.5, 6];
const HEADING = 0.5;
const TITLE = 2.2;
/** How much the number of occurrences on a whole page counts beside its best section. */
const PAGE_SHARE = 0.7;
/** Words of a phrase that occur on a page, but never in one section. */
const SCATTERED = 0.5;
/** What a section and its page have at least of a concept that a phrasing says. */
const SAID = { section: 0.5, page: 0.8 };

/** @param {Concept} concept @param {Layout} layout @param {(word: number) => string} postingsOf @returns {Strength} */
export function conceptStrength(concept, layout, postingsOf) {
  const section = new Float32Array(layout.sections);
  const page = new Float32Array(layout.all);
  const named = new Float32Array(layout.sections);
  const asked = new Float32Array(layout.askedFor.length);
  for (const option of concept.options) {
    const choices = option.all.map((choice) => choiceStrength(choice, layout, postingsOf));
    add(choices.map((choice) => choice.section), option.weight, section);
    raise(named, choices.map((choice) => choice.heading), option.weight);
    raise(asked, choices.map((choice) => choice.asked), option.weight);
    add(choices.map((choice) => choice.page), option.weight * (choices.length > 1 ? SCATTERED : 1), page);
  }
  for (let at = 0; at < layout.sections; at++) section[at] = Math.sqrt(section[at]);
  for (let at = 0; at < layout.all; at++) page[at] = Math.sqrt(page[at]);
  for (let at = 0; at < asked.length; at++) {
    const owner = layout.askedFor[at];
    section[owner] = Math.max(section[owner], SAID.section * asked[at]);
    page[layout.pageOf[owner]] = Math.max(page[layout.pageOf[owner]], SAID.page * asked[at]);
  }
  // What stands together in one section counts in full, on the page as well.
  for (let at = 0; at < layout.sections; at++) {
    const owner = layout.pageOf[at];
    if (section[at] > page[owner]) page[owner] = section[at];
  }
  return { section, page, named, asked };
}

/** Adds the square of the least of some strengths at each place: several spellings count more than one, but not as sum. @param {Float32Array[]} strengths @param {number} weight @param {Float32Array} target */
function add(strengths, weight, target) {
  for (let at = 0; at < target.length; at++) {
    let least = strengths[0][at];
    for (const strength of strengths) if (strength[at] < least) least = strength[at];
    target[at] += (least * weight) ** 2;
  }
}

/** At least `weight` where all of some marks are set. @param {Float32Array} target @param {Uint8Array[]} marks @param {number} weight */
function raise(target, marks, weight) {
  for (let at = 0; at < target.length; at++) {
    if (target[at] < weight && marks.every((mark) => mark[at])) target[at] = weight;
  }
}

/** @param {Choice} choice @param {Layout} layout @param {(word: number) => string} postingsOf */
function choiceStrength(choice, layout, postingsOf) {
  const section = new Float32Array(layout.sections);
  const page = new Float32Array(layout.all);
  const heading = new Uint8Array(layout.sections);
  const asked = new Uint8Array(layout.askedFor.length);
  for (const [word, weight] of choice) {
    const [sections, phrasings] = postingsOf(word).split(BEFORE_ASKED);
    let at = 0;
    for (const packed of unpackNumbers(sections)) {
      at += packed >> 3;
      section[at] += weight * COUNTS[(packed >> 1) & 3];
      if (packed & 1) heading[at] = 1;
    }
    let phrasing = 0;
    for (const distance of unpackNumbers(phrasings ?? "")) asked[(phrasing += distance)] = 1;
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
  return { section, page, heading, asked };
}
