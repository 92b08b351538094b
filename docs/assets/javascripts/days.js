/**
 * Calendar days without times or time zones: a day is its number since 1970-01-01, a span is inclusive of both ends.
 *
 * @typedef {number} Day
 * @typedef {{ from: Day, to: Day }} Span
 */

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS = 86_400_000;
const EARLIEST = parse("1990-01-01");
const LATEST = parse("2100-12-31");

/**
 * The day of an ISO date, or `null` for anything that is not a real day (2027-02-29).
 *
 * @param {string} text
 * @returns {Day | null}
 */
export function parse(text) {
  const match = ISO.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, day);
  return format(time / MILLISECONDS) === text ? time / MILLISECONDS : null;
}

/**
 * @param {Day} day
 * @returns {string} ISO date
 */
export function format(day) {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/**
 * Whether a day can be meant: not a slip of the keyboard such as 0226-03-01.
 *
 * @param {Day} day
 */
export function plausible(day) {
  return EARLIEST !== null && LATEST !== null && day >= EARLIEST && day <= LATEST;
}

/**
 * The day it is for whoever holds the clock, whatever the hour and the time zone.
 *
 * @param {Date} now
 * @returns {Day}
 */
export function dayOf(now) {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MILLISECONDS;
}

/** @param {Day} day */
export function isWeekend(day) {
  // Day 0 was a Thursday.
  return (((day + 4) % 7) + 7) % 7 % 6 === 0;
}

/**
 * The last day before `day` that is neither a Saturday nor a Sunday. Holidays are not known here.
 *
 * @param {Day} day
 * @returns {Day}
 */
export function weekdayBefore(day) {
  return isWeekend(day - 1) ? weekdayBefore(day - 1) : day - 1;
}

/**
 * Days covered by spans, each day once however often spans overlap.
 *
 * @param {readonly Span[]} spans
 * @returns {number}
 */
export function covered(spans) {
  let total = 0;
  let last = -Infinity;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, last + 1) + 1);
    last = Math.max(last, to);
  }
  return total;
}
