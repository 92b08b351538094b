/** The shape of an index: which sections belong to which page, how long they are, and which phrasings ask for them. */

import { digitAt, unpackNumbers } from "./packing.js";

const SATURATION = 1.2;
const LENGTH_SHARE = 0.4;
/** @type {Record<string, number>} */
const KIND_WEIGHT = { overview: 0.8, tool: 0.8, glossary: 0.35, reference: 0.2 };

export class Layout {
  /** @param {{sections: string, lengths: string, asked: string, pages: [string, string, string][], answers: string[]}} manifest */
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
    let asked = 0;
    /** The section of each phrasing. */
    this.askedFor = Uint32Array.from(unpackNumbers(manifest.asked), (distance) => (asked += distance));
    /** How much a page of its kind counts. */
    this.weight = manifest.pages.map(([, , kind]) => KIND_WEIGHT[kind] ?? 1);
  }
}

/** @param {Float32Array} lengths @param {number} saturation */
function lengthTerms(lengths, saturation) {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1) || 1;
  return lengths.map((length) => saturation * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / mean));
}
