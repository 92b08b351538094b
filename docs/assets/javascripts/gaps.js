/**
 * Days without work that a reader remembers as "from … to …".
 *
 * @typedef {{ from: string, to: string }} Gap as typed
 * @typedef {{ ok: true, days: number } | { ok: false, row: number, late?: true }} Count `row`: the first row that cannot be
 *   counted; `late`: it goes on after the last day of work, and would be counted twice
 */

import { covered, parse, plausible } from "./days.js";

/**
 * Counts the days of all gaps, both ends included and overlaps once. Empty rows are skipped; a half-filled one is not.
 *
 * @param {readonly Gap[]} gaps
 * @param {string} [lastWorked] as typed; the gap after it is not part of the count
 * @returns {Count}
 */
export function countGaps(gaps, lastWorked = "") {
  const end = parse(lastWorked) ?? Infinity;
  const spans = [];
  for (const [row, gap] of gaps.entries()) {
    if (!gap.from && !gap.to) continue;
    const [from, to] = [parse(gap.from), parse(gap.to)];
    if (from === null || to === null || to < from || !plausible(from) || !plausible(to)) return { ok: false, row };
    if (to > end) return { ok: false, row, late: true };
    spans.push({ from, to });
  }
  return { ok: true, days: covered(spans) };
}
