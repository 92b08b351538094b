/**
 * The last day of a period, from the dates a reader knows. Earliest wins; a blank or a doubt gives no answer at all.
 *
 * Numbers of days are never written here: they come from the facts of the page (see `date_facts` in giljabi.html).
 *
 * Where sources disagree on day 1, both readings are counted.
 *
 * @typedef {"h1b" | "opt" | "stem-opt" | "f1-end" | "ead"} Situation
 * @typedef {"lastWorked" | "lastPaid" | "i94" | "start" | "end" | "used"} Field
 * @typedef {Readonly<Partial<Record<Field, string>>>} Input as typed: ISO dates, and a whole number for `used`
 * @typedef {Readonly<Record<"grace" | "opt" | "stem" | "f1Grace" | "f1GracePostponed", number>>} Numbers
 * @typedef {"from-worked" | "from-paid" | "i94" | "unemployment" | "card" | "f1-grace" | "f1-grace-safer"} Reason
 * @typedef {{ reason: Reason, day: string, first?: string }} Line `first`: the day counted as day 1
 * @typedef {{ field: Field, problem: "blank" | "not-a-date" | "not-a-number" | "order" }} Trouble
 * @typedef {{ ok: true, lines: Line[], earliest: Line } | { ok: false, troubles: Trouble[] }} Answer
 */

import { format, parse, plausible } from "./days.js";

/** @type {Readonly<Record<Situation, readonly Field[]>>} */
export const FIELDS = {
  "h1b": ["lastWorked", "lastPaid", "i94"],
  "opt": ["start", "end", "lastWorked", "used"],
  "stem-opt": ["start", "end", "lastWorked", "used"],
  "f1-end": ["end"],
  "ead": ["end", "i94"],
};

/**
 * @param {Situation} situation
 * @param {Input} input
 * @param {Numbers} numbers
 * @returns {Answer}
 */
export function deadlines(situation, input, numbers) {
  /** @type {Trouble[]} */
  const troubles = [];
  /** @type {Partial<Record<Field, number>>} */
  const known = {};
  for (const field of FIELDS[situation]) {
    const text = (input[field] ?? "").trim();
    const value = field === "used" ? wholeNumber(text) : parse(text);
    if (!text) troubles.push({ field, problem: "blank" });
    else if (value === null || (field !== "used" && !plausible(value)))
      troubles.push({ field, problem: field === "used" ? "not-a-number" : "not-a-date" });
    else known[field] = value;
  }
  troubles.push(...outOfOrder(known));
  if (troubles.length) return { ok: false, troubles };

  const lines = RULES[situation](/** @type {Record<Field, number>} */ (known), numbers);
  return { ok: true, lines, earliest: lines.reduce((a, b) => (b.day < a.day ? b : a)) };
}

/** @type {Readonly<Record<Situation, (known: Record<Field, number>, numbers: Numbers) => Line[]>>} */
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
 * it is the last day worked itself, or earlier by as many days as the limit is already exceeded.
 *
 * @param {Record<Field, number>} known
 * @param {number} limit
 * @returns {Line}
 */
function unemployment(known, limit) {
  return period("unemployment", known.lastWorked, limit - known.used);
}

/**
 * @param {Partial<Record<Field, number>>} known
 * @returns {Trouble[]}
 */
function outOfOrder({ start, end, lastWorked, used }) {
  /** @type {Trouble[]} */
  const troubles = [];
  if (start !== undefined && end !== undefined && end < start) troubles.push({ field: "end", problem: "order" });
  if (start !== undefined && lastWorked !== undefined) {
    // Someone who has not worked yet writes the day before the card begins.
    if (lastWorked < start - 1) troubles.push({ field: "lastWorked", problem: "order" });
    // More unemployed days than days between the two: one of them is a slip.
    else if (used !== undefined && used > Math.max(0, lastWorked - start)) troubles.push({ field: "used", problem: "order" });
  }
  return troubles;
}

/**
 * @param {string} text
 * @returns {number | null}
 */
function wholeNumber(text) {
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}
