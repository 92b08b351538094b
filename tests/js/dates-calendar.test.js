import assert from "node:assert/strict";
import test from "node:test";

import { deadlineFile } from "../../docs/assets/javascripts/dates-calendar.js";

const NOW = new Date("2026-11-24T18:59:54.321Z");
const FIRST = { key: "h1b-from-worked", day: "2027-01-26", title: "먼저, 오는 날", text: "까닭\n주의", earliest: true };
const OTHER = { key: "h1b-i94", day: "2028-02-29", title: "I-94", text: "", earliest: false };

test("a deadline is a whole day that makes nobody busy, and is the same event when it is imported again", () => {
  const file = deadlineFile([FIRST, OTHER], "내 기한", "ko", NOW);
  const expected = ["DTSTART;VALUE=DATE:20270126", "DTEND;VALUE=DATE:20270127", "DTEND;VALUE=DATE:20280301"];
  for (const line of [...expected, "UID:h1b-i94-2028-02-29@giljabi", "DTSTAMP:20261124T185954Z", "PRODID:-//giljabi//guide//KO"])
    assert.ok(file.includes(`\r\n${line}\r\n`), line);
  assert.ok(file.includes("SUMMARY:먼저\\, 오는 날\r\n") && file.includes("DESCRIPTION:까닭\\n주의\r\n"));
  assert.equal(file.match(/TRANSP:TRANSPARENT/g)?.length, 2);
});

test("only the earliest deadline reminds, at nine in the morning of days before it", () => {
  const triggers = (/** @type {string} */ file) => [...file.matchAll(/TRIGGER:-PT(\d+)H/g)].map(([, hours]) => Number(hours));
  assert.deepEqual(triggers(deadlineFile([OTHER], "", "en", NOW)), []);
  const hours = triggers(deadlineFile([FIRST, OTHER], "", "en", NOW));
  assert.deepEqual(hours.map((hour) => (hour + 9) % 24), hours.map(() => 0));
  assert.deepEqual(hours.map((hour) => (hour + 9) / 24), [30, 14, 7, 1]);
});
