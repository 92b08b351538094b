/**
 * The last day of a period, from the dates a reader knows. Earliest wins; a blank or a contradiction gives no answer at all.
 *
 * Numbers of days are never written here: they come from the facts of the page (see `date_facts` in giljabi.html). Today is the
 * reader's own day and comes from the caller too.
 *
 * Where sources disagree on day 1, both readings are counted.
 *
 * @typedef {"h1b" | "opt" | "stem-opt" | "f1-end" | "ead"} Situation
 * @typedef {"lastWorked" | "lastPaid" | "i94" | "start" | "end" | "used"} Field
 * @typedef {Readonly<Partial<Record<Field | "usedUntil", string>>>} Input as typed: ISO dates, a whole number for `used`, and
 *   for `usedUntil` the day up to which it counts: `"today"`, `"last-worked"` or nothing
 * @typedef {Readonly<Record<"grace" | "opt" | "stem" | "f1Grace" | "f1GracePostponed", number>>} Numbers
 * @typedef {"from-worked" | "from-paid" | "i94" | "unemployment" | "card" | "f1-grace" | "f1-grace-safer"} Reason
 * @typedef {{ limit: number, left: number }} Allowance days of unemployment; `left` is negative when more were used
 * @typedef {{ reason: Reason, day: string, first?: string, allowance?: Allowance }} Line `first`: the day counted as day 1
 * @typedef {{ field: Field, problem: "blank" | "not-a-date" | "not-a-number" } |
 *   { field: Field, problem: "order", against: Field[] }} Trouble `against`: the fields it contradicts
 * @typedef {"over" | "past" | "weekend" | "weekend-gone" | "used-unclear" | "ends-before-work"} Caution
 * @typedef {{ ok: true, lines: Line[], earliest: Line, ahead: number, before?: string, cautions: Caution[] }} Count
 *   `ahead`: days from today to the earliest; `before`: the weekday before an earliest day on a weekend
 * @typedef {Count | { ok: false, troubles: Trouble[] }} Answer
 */

import { format, isWeekend, parse, plausible, weekdayBefore } from "./days.js";

/** @type {Readonly<Record<Situation, readonly Field[]>>} */
export const FIELDS = {
  "h1b": ["lastWorked", "lastPaid", "i94"],
  "opt": ["start", "end", "lastWorked", "used"],
  "stem-opt": ["start", "end", "lastWorked", "used"],
  "f1-end": ["end"],
  "ead": ["end", "i94"],
};

/** Situations in which the school (DSO) is asked before a lawyer. */
export const SCHOOL_FIRST = Object.freeze(["opt", "stem-opt", "f1-end"]);

/**
 * What the rules work with: the days of the form, the total of unemployed days, and the day up to which it counts.
 *
 * @typedef {Record<Field, number> & { countedUntil: number }} Known
 */

/**
 * @param {Situation} situation
 * @param {Input} input
 * @param {Numbers} numbers
 * @param {number} today see days.js
 * @returns {Answer}
 */
export function deadlines(situation, input, numbers, today) {
  /** @type {Trouble[]} */
  const troubles = [];
  /** @type {Partial<Record<Field, number>>} */
  const given = {};
  for (const field of FIELDS[situation]) {
    const text = (input[field] ?? "").trim();
    const value = field === "used" ? wholeNumber(text) : parse(text);
    if (!text) troubles.push({ field, problem: "blank" });
    else if (value === null || (field !== "used" && !plausible(value)))
      troubles.push({ field, problem: field === "used" ? "not-a-number" : "not-a-date" });
    else given[field] = value;
  }
  // Someone still at work has no gap yet: the total to today is the total to the last day of work.
  const gap = given.lastWorked === undefined ? 0 : Math.max(0, today - given.lastWorked);
  const toToday = input.usedUntil === "today" ? gap : 0;
  troubles.push(...contradictions(given, toToday));
  if (troubles.length) return { ok: false, troubles };

  const known = /** @type {Known} */ ({ ...given, countedUntil: (given.lastWorked ?? 0) + toToday });
  const lines = RULES[situation](known, numbers);
  const earliest = lines.find(over) ?? lines.reduce((a, b) => (b.day < a.day ? b : a));
  const unclear = Boolean(given.used && gap) && !input.usedUntil;
  return { ok: true, lines, earliest, ...standing(earliest, today), cautions: cautions(known, earliest, today, unclear) };
}

/** @type {Readonly<Record<Situation, (known: Known, numbers: Numbers) => Line[]>>} */
const RULES = {
  "h1b": (known, { grace }) => [
    period("from-worked", known.lastWorked, grace),
    period("from-paid", known.lastPaid, grace),
    { reason: "i94", day: format(known.i94) },
  ],
  "opt": (known, { opt }) => [unemployment(known, opt), { reason: "card", day: format(known.end) }],
  "stem-opt": (known, { stem }) => [unemployment(known, stem), { reason: "card", day: format(known.end) }],
  "f1-end": (known, { f1Grace, f1GracePostponed }) => [
    period("f1-grace", known.end, f1Grace),
    period("f1-grace-safer", known.end, f1GracePostponed),
  ],
  "ead": (known) => [
    { reason: "card", day: format(known.end) },
    { reason: "i94", day: format(known.i94) },
  ],
};

/**
 * A period whose day 1 is the day after `after`.
 *
 * @param {Reason} reason
 * @param {number} after
 * @param {number} days
 * @returns {Line}
 */
function period(reason, after, days) {
  return { reason, first: format(after + 1), day: format(after + days) };
}

/**
 * The last day on which the count of unemployed days is still within the limit. With nothing left, that day has passed:
 * it is the day up to which the total counts, or earlier by as many days as the limit is already exceeded.
 *
 * @param {Known} known
 * @param {number} limit
 * @returns {Line}
 */
function unemployment({ countedUntil, used }, limit) {
  const left = limit - used;
  return { ...period("unemployment", countedUntil, left), allowance: { limit, left } };
}

/**
 * Whether more days were used than there are. When the limit was passed cannot be told from a total.
 *
 * @param {Line} line
 */
export function over({ allowance }) {
  return allowance !== undefined && allowance.left < 0;
}

/**
 * @param {Line} earliest
 * @param {number} today
 * @returns {{ ahead: number, before?: string }}
 */
function standing(earliest, today) {
  const day = /** @type {number} */ (parse(earliest.day));
  return { ahead: day - today, ...(isWeekend(day) && { before: format(weekdayBefore(day)) }) };
}

/**
 * What a reader must know before using the earliest day. A day that has passed says enough about itself.
 *
 * @param {Known} known
 * @param {Line} earliest
 * @param {number} today
 * @param {boolean} unclear whether `used` may or may not hold the days since the last day of work
 * @returns {Caution[]}
 */
function cautions({ lastWorked, i94, end }, earliest, today, unclear) {
  const { ahead, before } = standing(earliest, today);
  /** @type {Caution[]} */
  const found = [];
  if (over(earliest)) found.push("over");
  else if (ahead < 0) found.push("past");
  else if (before) found.push(/** @type {number} */ (parse(before)) < today ? "weekend-gone" : "weekend");
  if (unclear) found.push("used-unclear");
  // Not refused: work may go on while an extension is pending, or in the cap-gap.
  if (Math.min(i94 ?? Infinity, end ?? Infinity) < lastWorked) found.push("ends-before-work");
  return found;
}

/**
 * @param {Partial<Record<Field, number>>} given
 * @param {number} gap days since the last day of work that `used` is said to hold
 * @returns {Trouble[]}
 */
function contradictions({ start, end, lastWorked, used }, gap) {
  /** @type {Trouble[]} */
  const troubles = [];
  if (start !== undefined && end !== undefined && end < start) troubles.push(against("end", "start"));
  if (start !== undefined && lastWorked !== undefined) {
    // Someone who has not worked yet writes the day before the card begins.
    if (lastWorked < start - 1) troubles.push(against("lastWorked", "start"));
    // More unemployed days than days between the two, or fewer than have passed since: one of them is a slip.
    else if (used !== undefined && used > Math.max(0, lastWorked - start) + gap) troubles.push(against("used", "start", "lastWorked"));
    else if (used !== undefined && used < gap) troubles.push(against("used", "lastWorked"));
  }
  return troubles;
}

/**
 * @param {Field} field
 * @param {...Field} others
 * @returns {Trouble}
 */
function against(field, ...others) {
  return { field, problem: "order", against: others };
}

/**
 * @param {string} text
 * @returns {number | null}
 */
function wholeNumber(text) {
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}
