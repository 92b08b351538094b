/**
 * The search of one language: fetches what a query needs, and answers in the shape Material's dialog shows.
 *
 * @typedef {object} Item one line of a result, see Material's SearchItem
 * @property {string} location relative to the site's root
 * @property {string} title HTML
 * @property {string} text HTML
 * @property {string[]} [tags] HTML
 * @property {number} score
 * @property {Record<string, boolean>} terms words to highlight on the page (true) or reported missing (false)
 * @typedef {object} Notice what is said above the results
 * @property {string} query
 * @property {"corrected"|"none"|"broken"} kind
 * @property {string} [text] how the query was read instead
 * @typedef {object} Answer
 * @property {Item[][]} items page first, then its sections
 * @property {Notice} [notice]
 */

import { Layout } from "./layout.js";
import { Lexicon } from "./lexicon.js";
import { unpackFirsts } from "./packing.js";
import { rank } from "./rank.js";
import { present } from "./results.js";
import { termsOf, tokenize } from "./tokens.js";
import { understand } from "./understand.js";

/** The format of the index this code reads; see hooks/giljabi/search/index.py. */
const FORMAT = 4;

export class Engine {
  /**
   * @param {any} manifest content of `<lang>.json`
   * @param {(path: string) => Promise<any>} load reads another file of the index
   */
  constructor(manifest, load) {
    if (manifest?.format !== FORMAT) throw new Error(`search index of format ${manifest?.format}, not ${FORMAT}`);
    this.manifest = manifest;
    /** @type {"ko"|"en"} */
    this.language = manifest.lang;
    this.lexicon = new Lexicon(manifest);
    this.layout = new Layout(manifest);
    this.places = placesOf(askedTogether(this.lexicon), this.lexicon.vocabulary.words.length);
    this.termPieces = unpackFirsts(manifest.termPieces);
    this.textPieces = unpackFirsts(manifest.textPieces);
    this.load = load;
    /** @type {Map<string, Promise<any>>} */
    this.pieces = new Map();
  }

  /**
   * @param {string} query
   * @returns {Promise<Answer>}
   */
  async search(query) {
    const understanding = understand(query, this.lexicon);
    const words = new Set(understanding.concepts.flatMap((concept) => concept.options.flatMap((option) => option.all.flat().map(([word]) => word))));
    const postings = await this.postings([...words]);
    const hits = rank(understanding.concepts, this.layout, (word) => postings.get(word) ?? "");
    const items = await present(hits, understanding, this);
    return { items, notice: this.notice(query, understanding, items.length) };
  }

  /** @param {string} query @param {import("./understand.js").Understanding} understanding @param {number} found @returns {Notice|undefined} */
  notice(query, understanding, found) {
    if (!found) return query.trim() ? { query, kind: "none" } : undefined;
    if (!understanding.corrections.length) return undefined;
    return { query, kind: "corrected", text: understanding.corrections.map(([, to]) => to).join(" ") };
  }

  /** Packed postings of some words. @param {number[]} words @returns {Promise<Map<number, string>>} */
  async postings(words) {
    const { places, termPieces } = this;
    /** @type {Map<number, string>} */
    const found = new Map();
    await Promise.all(
      words.map(async (word) => {
        const piece = pieceOf(termPieces, places[word]);
        const content = await this.piece(`t${piece}`, (text) => text.split(" "));
        found.set(word, content[places[word] - termPieces[piece]]);
      }),
    );
    return found;
  }

  /** Anchor, title and text of a section, and for an answer its location, title and tags. @param {number} section @returns {Promise<string[]>} */
  async section(section) {
    const { textPieces } = this;
    const piece = pieceOf(textPieces, section);
    const content = await this.piece(`d${piece}`, (sections) => sections);
    return content[section - textPieces[piece]];
  }

  /** A piece of the index, fetched once; forgotten if it fails, so that a later query tries again. @param {string} name @param {(content: any) => any} read */
  piece(name, read) {
    let piece = this.pieces.get(name);
    if (!piece) {
      piece = this.load(`${this.language}/${name}.json`).then(read);
      piece.catch(() => this.pieces.delete(name));
      this.pieces.set(name, piece);
    }
    return piece;
  }
}

/**
 * Numbers of the words that synonyms are made of, group by group, as `_asked_together` in hooks/giljabi/search/index.py has
 * them: they share a piece.
 * @param {Lexicon} lexicon
 */
function askedTogether({ groups, vocabulary }) {
  /** @type {Set<number>} */
  const found = new Set();
  for (const token of groups.flat().flatMap((variant) => tokenize(variant))) {
    const names = token.kind === "hangul" ? [token.text, `${token.text.replace(/다$/, "")}-`] : termsOf(token);
    for (const name of names) if (vocabulary.numbers.has(name)) found.add(vocabulary.number(name));
  }
  return [...found];
}

/** Where each word stands in the pieces: first those that are asked together, then the others in order. @param {number[]} together @param {number} words */
function placesOf(together, words) {
  const places = new Int32Array(words).fill(-1);
  together.forEach((word, place) => (places[word] = place));
  let next = together.length;
  return places.map((place) => (place < 0 ? next++ : place));
}

/** Number of the last piece that begins at or before `number`. @param {number[]} firsts @param {number} number */
function pieceOf(firsts, number) {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle] <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
