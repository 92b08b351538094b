/**
 * The plan as a calendar file (RFC 5545), byte for byte what `giljabi.downloads.calendars.plan` writes for the same start.
 *
 * @typedef {{ after: number, title: string, text: string }} Step `after`: days after the start
 * @typedef {{ id: string, title: string, stamp: string, steps: readonly string[] }} Edition
 * @typedef {{ product: string, namespace: string, editions: readonly Edition[], steps: Readonly<Record<string, Step>> }} Plan
 */

import { format } from "./days.js";

/**
 * @param {Plan} plan
 * @param {Edition} edition
 * @param {import("./days.js").Day} start
 * @returns {Promise<string>}
 */
export async function calendarFile(plan, edition, start) {
  const first = format(start);
  const events = edition.steps.map((key) => ({ ...plan.steps[key], key: `${edition.id}/${key}/${first}` }));
  events.sort((a, b) => a.after - b.after || (a.key < b.key ? -1 : 1));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${plan.product}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(edition.title)}`,
    `X-WR-CALNAME:${escaped(edition.title)}`,
  ];
  for (const { key, after, title, text } of events) {
    lines.push(
      "BEGIN:VEVENT",
      `SUMMARY:${escaped(title)}`,
      `DTSTART;VALUE=DATE:${compact(start + after)}`,
      `DTEND;VALUE=DATE:${compact(start + after + 1)}`,
      `DTSTAMP:${edition.stamp}`,
      `UID:${await nameBasedId(plan.namespace, key)}@giljabi`,
      `DESCRIPTION:${escaped(text)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${folded(line)}\r\n`).join("");
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
