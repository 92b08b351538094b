/**
 * The plan as a calendar file (RFC 5545), byte for byte what `giljabi.downloads.plan_calendar.plan` writes for the same
 * start, time and alarm.
 *
 * @typedef {{ key: string, step: string, after: number, before: number, minutes: number, title: string, when: string }} Session
 *   `after`: days after the start · `before`: minutes of the same day's sessions before it
 * @typedef {{ id: string, title: string, stamp: string, events: readonly Session[] }} Edition
 * @typedef {{ product: string, namespace: string, editions: readonly Edition[], texts: Readonly<Record<string, string>> }} Plan
 * @typedef {{ at?: number | null, alarm?: boolean }} Choice `at`: minutes after midnight at which an evening begins
 */

import { format } from "./days.js";

const MINUTES_A_DAY = 1440;

/**
 * @param {Plan} plan
 * @param {Edition} edition
 * @param {import("./days.js").Day} start
 * @param {Choice} [choice] whole days without alarms, if nothing is chosen
 * @returns {Promise<string>}
 */
export async function calendarFile(plan, edition, start, { at = null, alarm = false } = {}) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${plan.product}`,
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(edition.title)}`,
    `X-WR-CALNAME:${escaped(edition.title)}`,
    `LAST-MODIFIED:${edition.stamp}`,
  ];
  for (const { key, step, after, before, minutes, title, when } of edition.events) {
    const day = start + after;
    lines.push("BEGIN:VEVENT", `SUMMARY:${escaped(title)}`);
    if (at === null) lines.push(`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(day + 1)}`);
    else lines.push(`DTSTART:${moment(day, at + before)}`, `DTEND:${moment(day, at + before + minutes)}`);
    lines.push(
      `DTSTAMP:${edition.stamp}`,
      `UID:${await nameBasedId(plan.namespace, `${edition.id}/${key}/${format(start)}`)}@giljabi`,
      `DESCRIPTION:${escaped(`${plan.texts[step]}\n${when}`)}`,
      `LAST-MODIFIED:${edition.stamp}`,
      // A whole-day event must not show the reader as busy all day; an evening that is set aside should.
      `TRANSP:${at === null ? "TRANSPARENT" : "OPAQUE"}`,
    );
    // Once a day: ten minutes before the evening, or at nine on a day without times.
    if (alarm && before === 0)
      lines.push(
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        `DESCRIPTION:${escaped(title)}`,
        `TRIGGER:${at === null ? "PT9H" : "-PT10M"}`,
        "END:VALARM",
      );
    lines.push("END:VEVENT");
  }
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/**
 * Minutes after midnight of a time as a form writes it, or `null` for anything else.
 *
 * @param {string} text such as `19:00`
 * @returns {number | null}
 */
export function clock(text) {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(text);
  return match ? 60 * Number(match[1]) + Number(match[2]) : null;
}

/**
 * A local time without a zone (3.3.5, form 1): an evening is an evening wherever the reader is.
 *
 * @param {import("./days.js").Day} day
 * @param {number} minutes after its midnight, also more than a day
 */
function moment(day, minutes) {
  const rest = minutes % MINUTES_A_DAY;
  const [hour, minute] = [Math.floor(rest / 60), rest % 60].map((part) => String(part).padStart(2, "0"));
  return `${compact(day + Math.floor(minutes / MINUTES_A_DAY))}T${hour}${minute}00`;
}

/** @param {import("./days.js").Day} day */
function compact(day) {
  return format(day).replaceAll("-", "");
}

/**
 * A value of type TEXT (RFC 5545, 3.3.11).
 *
 * @param {string} text
 */
export function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/**
 * A content line in pieces of at most 75 octets (RFC 5545, 3.1); a backslash stays with what it escapes.
 *
 * @param {string} line
 */
export function folded(line) {
  const pieces = [];
  let piece = "";
  let size = 0;
  for (const character of line) {
    const bytes = octets(character);
    if (piece && size + bytes >= 75) {
      const kept = piece.length > 1 && piece.endsWith("\\") ? "\\" : "";
      pieces.push(kept ? piece.slice(0, -1) : piece);
      piece = kept;
      size = kept.length;
    }
    piece += character;
    size += bytes;
  }
  return [...pieces, piece].join("\r\n ");
}

/** @param {string} character @returns {number} its length in UTF-8 */
function octets(character) {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/**
 * A name-based UUID, version 5 (RFC 9562, 5.5). Needs a secure context.
 *
 * @param {string} namespace
 * @param {string} name
 */
export async function nameBasedId(namespace, name) {
  const space = (namespace.replaceAll("-", "").match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const hash = await crypto.subtle.digest("SHA-1", new Uint8Array([...space, ...new TextEncoder().encode(name)]));
  const bytes = new Uint8Array(hash).subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
