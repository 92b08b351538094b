import assert from "node:assert/strict";
import test from "node:test";

import { calendarFile, clock, escaped, folded, nameBasedId } from "../../docs/assets/javascripts/plan-calendar.js";

test("the name-based id is that of RFC 9562, appendix A.4", async () => {
  const dns = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
  assert.equal(await nameBasedId(dns, "www.example.com"), "2ed6657d-e927-568b-95e1-2665a8aea6a2");
});

test("text is escaped as the standard asks", () => {
  assert.equal(escaped("a,b;c\\d\r\ne\nf"), "a\\,b\\;c\\\\d\\ne\\nf");
});

test("no line is longer than 75 octets, no letter is cut, and unfolding gives the line back", () => {
  for (const line of ["", "짧다", "한글과 Latin 😀 ".repeat(40), `${"a".repeat(73)}\\,${"b".repeat(100)}`, "가\\,나\\;".repeat(60)]) {
    const pieces = folded(line).split("\r\n");
    for (const piece of pieces) assert.ok(new TextEncoder().encode(piece).length <= 75, piece);
    assert.ok(pieces.every((piece) => piece.isWellFormed() && !/(?<!\\)(?:\\\\)*\\$/.test(piece)));
    assert.equal(pieces.map((piece, index) => (index ? piece.slice(1) : piece)).join(""), line);
  }
});

test("a time of a form is minutes after midnight, anything else is none", () => {
  assert.deepEqual(["00:00", "19:05", "23:59:00"].map(clock), [0, 1145, 1439]);
  assert.deepEqual(["", "24:00", "7:00", "19:60", "19:00:30", "x19:00"].map(clock), Array(6).fill(null));
});

test("an evening is local time, goes on past midnight, and reminds once a day", async () => {
  const session = { step: "s/a", after: 0, minutes: 30, when: "When" };
  const events = [
    { ...session, key: "s/a", before: 0, title: "One" },
    { ...session, key: "s/b", before: 30, title: "Two" },
  ];
  const edition = { id: "plan", title: "Plan", stamp: "20260101T000000Z", events };
  const plan = {
    product: "p",
    namespace: "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
    editions: [edition],
    texts: { "s/a": "Text" },
  };
  const start = Date.UTC(2026, 11, 31) / 86_400_000;
  const file = await calendarFile(plan, edition, start, { at: 23 * 60 + 45, alarm: true });
  for (const line of [
    "DTSTART:20261231T234500",
    "DTEND:20270101T001500",
    "DTSTART:20270101T001500",
    "DTEND:20270101T004500",
    "TRIGGER:-PT10M",
    "DESCRIPTION:Text\\nWhen",
  ])
    assert.ok(file.includes(`\r\n${line}\r\n`), line);
  assert.equal(file.split("BEGIN:VALARM").length - 1, 1);
  const days = await calendarFile(plan, edition, start);
  assert.ok(days.includes("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
  assert.ok(!days.includes("VALARM"));
});
