/**
 * Cutting a run of Hangul that a reader typed into known words and their endings, without a dictionary of its own.
 *
 * @typedef {object} Piece
 * @property {"word"|"tail"|"unknown"} kind
 * @property {string} text
 */

const LONGEST_WORD = 12;
/** A syllable alone explains little: most of those in the index are bound to others. */
const SINGLE = -2.5;

/** Particles and endings; what may stand after a word. */
export class Endings {
  /** @param {{particles: string, function_syllables: string}} tables */
  constructor(tables) {
    this.particles = new Set(tables.particles.split(" "));
    this.syllables = new Set(tables.function_syllables);
  }

  /** Whether a run is one particle or two. @param {string} text */
  isParticle(text) {
    if (this.particles.has(text)) return true;
    for (let cut = 1; cut < text.length; cut++) {
      if (this.particles.has(text.slice(0, cut)) && this.particles.has(text.slice(cut))) return true;
    }
    return false;
  }

  /** Whether a run could be only particles and endings (하나요, 했는데). @param {string} text */
  isTail(text) {
    return this.isParticle(text) || Array.from(text).every((syllable) => this.syllables.has(syllable));
  }

  /** Longest particle at the end of a run, at most its last half. @param {string} text */
  particleOf(text) {
    for (let cut = Math.ceil(text.length / 2); cut < text.length; cut++) {
      if (this.isParticle(text.slice(cut))) return text.slice(cut);
    }
    return "";
  }
}

/**
 * The most plausible cut: long known words, then known particles, then anything that looks like an ending.
 * @param {string} run
 * @param {(text: string) => boolean} isWord
 * @param {Endings} endings
 * @returns {Piece[]}
 */
export function segment(run, isWord, endings) {
  /** @type {({score: number, from: number, kind: Piece["kind"]})[]} */
  const best = [{ score: 0, from: 0, kind: "word" }];
  for (let end = 1; end <= run.length; end++) {
    best[end] = { score: -Infinity, from: end - 1, kind: "unknown" };
    for (let from = Math.max(0, end - LONGEST_WORD); from < end; from++) {
      const text = run.slice(from, end);
      const before = best[from];
      if (isWord(text)) offer(end, before.score + (text.length === 1 ? SINGLE : text.length ** 2), from, "word");
      if (from > 0 && before.kind !== "tail") {
        if (endings.isParticle(text)) offer(end, before.score - 0.4, from, "tail");
        else if (endings.isTail(text)) offer(end, before.score - 0.5 - 0.4 * text.length, from, "tail");
      }
      if (before.kind !== "unknown" || from === 0) offer(end, before.score - 2 - 2 * text.length, from, "unknown");
    }
  }
  /** @param {number} end @param {number} score @param {number} from @param {Piece["kind"]} kind */
  function offer(end, score, from, kind) {
    if (score > best[end].score) best[end] = { score, from, kind };
  }
  /** @type {Piece[]} */
  const pieces = [];
  for (let end = run.length; end > 0; end = best[end].from) {
    pieces.unshift({ kind: best[end].kind, text: run.slice(best[end].from, end) });
  }
  return pieces;
}
