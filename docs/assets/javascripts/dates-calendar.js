/**
 * The counted days as a calendar file (RFC 5545), made in the page: whole days, with reminders before the earliest one.
 */

import { format, parse } from "./days.js";
import { escaped, folded } from "./plan-calendar.js";

/** Days before the earliest day at which the calendar reminds. Advice of ours, no rule. */
const REMINDERS = [30, 14, 7, 1];

/**
 * @typedef {{ key: string, day: string, title: string, text: string, earliest: boolean }} Entry
 *   `key`: the same for the same deadline, so that importing it twice shows it once · `day`: ISO date
 */

/**
 * @param {readonly Entry[]} entries
 * @param {string} name of the calendar
 * @param {string} language
 * @param {Date} now
 * @returns {string}
 */
export function deadlineFile(entries, name, language, now) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//giljabi//guide//${language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
  ];
  for (const { key, day, title, text, earliest } of entries) {
    lines.push(
      "BEGIN:VEVENT",
      `SUMMARY:${escaped(title)}`,
      `DTSTART;VALUE=DATE:${compact(day, 0)}`,
      `DTEND;VALUE=DATE:${compact(day, 1)}`,
      `DTSTAMP:${stamp}`,
      `UID:${key}-${day}@giljabi`,
      `DESCRIPTION:${escaped(text)}`,
      "TRANSP:TRANSPARENT",
    );
    // At nine in the morning of each of these days.
    for (const days of earliest ? REMINDERS : [])
      lines.push("BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(title)}`, `TRIGGER:-PT${24 * days - 9}H`, "END:VALARM");
    lines.push("END:VEVENT");
  }
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/**
 * @param {string} iso
 * @param {number} later days after it
 */
function compact(iso, later) {
  return format(/** @type {number} */ (parse(iso)) + later).replaceAll("-", "");
}
