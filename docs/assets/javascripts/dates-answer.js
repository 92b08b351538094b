/**
 * The answer of the date calculator, as elements of the page.
 */

import { over, SCHOOL_FIRST } from "./deadlines.js";
import { fill } from "./words.js";

/** @typedef {import("./deadlines.js").Line} Line */
/** @typedef {{ numbers: import("./deadlines.js").Numbers, words: Record<string, string>, facts: Record<string, string> }} Data */

/**
 * @param {import("./deadlines.js").Count} count
 * @param {import("./deadlines.js").Situation} situation
 * @param {Data} data
 * @returns {HTMLElement[]}
 */
export function answerParts({ lines, earliest, ahead, before, cautions }, situation, { words, facts }) {
  const date = { weekday: inWords(earliest.day, { weekday: "long" }), before: before ? inWords(before) : "" };
  // Some warnings name whom to turn to, or what must be done by then.
  const ways = [...(earliest.allowance ? ["-work"] : []), ...(SCHOOL_FIRST.includes(situation) ? ["-school"] : []), ""];
  const warnings = cautions.map((caution) => {
    const way = ways.find((ending) => words[caution + ending]) ?? "";
    return paragraph("dates__warning", fill(words[caution + way], date));
  });
  const list = document.createElement("ul");
  list.append(...lines.map((line) => lineItem(line, line.day === earliest.day, words, facts)));
  // When a limit was passed cannot be told from a total, so there is no day to plan on.
  const plan = over(earliest)
    ? []
    : [
        paragraph("dates__verdict", words[ahead < 0 ? "earliest-past" : "earliest"] ?? ""),
        time(earliest.day, "dates__day"),
        paragraph("dates__ahead", distance(ahead, words)),
      ];
  return [...plan, ...warnings, paragraph("dates__care", words["care"] ?? ""), list];
}

/**
 * @param {Line} line
 * @param {boolean} earliest
 * @param {Readonly<Record<string, string>>} words
 * @param {Readonly<Record<string, string>>} facts
 */
function lineItem(line, earliest, words, facts) {
  const item = document.createElement("li");
  item.className = earliest ? "dates__line dates__line--earliest" : "dates__line";
  const label = paragraph("dates__reason", reason(line, words));
  const fact = facts[line.reason];
  if (fact) label.append(" ", Object.assign(document.createElement("a"), { href: `#fact-${fact}`, textContent: words["fact"] }));
  item.append(...(over(line) ? [] : [time(line.day)]), label);
  return item;
}

/**
 * The days that are still to come, as entries of a calendar. Nothing if there is no day to plan on.
 *
 * @param {import("./deadlines.js").Count} count
 * @param {import("./deadlines.js").Situation} situation
 * @param {Data} data
 * @param {string} today ISO date
 * @returns {import("./dates-calendar.js").Entry[]}
 */
export function calendarEntries({ lines, earliest, ahead, before }, situation, { words }, today) {
  if (ahead < 0 || over(earliest)) return [];
  const coming = lines.filter((line) => line.day >= today && !over(line));
  return coming
    // Two reasons of one day are one entry.
    .filter((line) => line === earliest || line.day !== earliest.day)
    .map((line) => {
      const first = line === earliest;
      const reasons = coming.filter(({ day }) => day === line.day).map((each) => reason(each, words));
      const early = first && before ? fill(words["calendar-weekday"], { day: inWords(before) }) : "";
      return {
        key: `${situation}-${line.reason}`,
        day: line.day,
        title: words[first ? "calendar-earliest" : "calendar-other"] ?? "",
        text: [...reasons, early, words["care"]].filter(Boolean).join("\n"),
        earliest: first,
      };
    });
}

/**
 * @param {Line} line
 * @param {Readonly<Record<string, string>>} words
 */
function reason({ reason, first, allowance }, words) {
  const from = first ? inWords(first) : "";
  if (!allowance) return [words[reason], first && fill(words["first"], { day: from })].filter(Boolean).join(" ");
  const { limit, left } = allowance;
  if (left < 0) return fill(words["unemployment-over"], { limit });
  if (left === 0) return fill(words["unemployment-none"], { limit });
  return `${fill(words["unemployment"], { limit })} ${fill(words["left"], { left, day: from })}`;
}

/**
 * @param {number} days from today, negative for days past
 * @param {Readonly<Record<string, string>>} words
 */
function distance(days, words) {
  if (Math.abs(days) > 1) return fill(words[days > 0 ? "ahead" : "behind"], { days: Math.abs(days) });
  return new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" }).format(days, "day");
}

/**
 * @param {string} day ISO date
 * @param {Intl.DateTimeFormatOptions} [style]
 */
function inWords(day, style = { dateStyle: "full" }) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { ...style, timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/**
 * @param {string} day ISO date
 * @param {string} [className]
 */
function time(day, className = "") {
  return Object.assign(document.createElement("time"), { className, dateTime: day, textContent: inWords(day) });
}

/**
 * @param {string} className
 * @param {string} text
 */
export function paragraph(className, text) {
  return Object.assign(document.createElement("p"), { className, textContent: text });
}
