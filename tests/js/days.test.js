import assert from "node:assert/strict";
import test from "node:test";

import { covered, format, parse, plausible } from "../../docs/assets/javascripts/days.js";

test("every day of sixty years survives the way there and back, one number a day", () => {
  const start = parse("2000-01-01");
  for (let day = start; day < start + 60 * 365; day += 1) assert.equal(parse(format(day)), day);
});

test("what is not a day is refused", () => {
  for (const text of ["", "2027-02-29", "2027-13-01", "2027-00-10", "2027-1-1", "20270101", "2027-01-01T00:00", " 2027-01-01", "D/S"]) {
    assert.equal(parse(text), null, text);
  }
});

test("slips of the keyboard are not plausible", () => {
  assert.equal(plausible(parse("0202-01-01")), false);
  assert.equal(plausible(parse("2026-11-24")), true);
});

test("days covered equal a count one by one, whatever the spans", () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let round = 0; round < 300; round += 1) {
    const spans = Array.from({ length: random(6) }, () => {
      const from = random(40);
      return { from, to: from + random(12) };
    });
    const days = new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
    assert.equal(covered(spans), days.size, JSON.stringify(spans));
  }
});
