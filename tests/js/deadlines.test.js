// Golden cases of the date calculator. Their days were counted with another calendar than the code's own.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

import { deadlines, FIELDS } from "../../docs/assets/javascripts/deadlines.js";
import { countGaps } from "../../docs/assets/javascripts/gaps.js";

const folder = new URL("cases/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), "utf-8"));

for (const file of readdirSync(folder).filter((name) => name !== "gaps.json")) {
  const { situation, numbers, cases } = read(file);
  for (const golden of cases) {
    test(`${situation}: ${golden.name}`, () => {
      const answer = deadlines(situation, golden.input, numbers);
      if (golden.troubles) {
        assert.deepEqual(answer.ok ? answer : answer.troubles.map((t) => `${t.field} ${t.problem}`), golden.troubles);
        return;
      }
      assert.ok(answer.ok, JSON.stringify(answer));
      assert.deepEqual(Object.fromEntries(answer.lines.map((line) => [line.reason, line.day])), golden.lines);
      assert.equal(answer.earliest.reason, golden.earliest);
    });
  }
}

for (const { name, gaps, days, row } of read("gaps.json")) {
  test(`gaps: ${name}`, () => {
    const count = countGaps(gaps.map(([from, to]) => ({ from, to })));
    assert.deepEqual(count, days === undefined ? { ok: false, row } : { ok: true, days });
  });
}

test("every situation refuses to answer while any of its dates is blank", () => {
  const full = { lastWorked: "2026-11-24", lastPaid: "2026-11-24", i94: "2028-01-01", start: "2026-07-01", end: "2027-06-30", used: "0" };
  const numbers = { grace: 60, opt: 90, stem: 150, f1Grace: 60, f1GracePostponed: 30 };
  for (const [situation, fields] of Object.entries(FIELDS)) {
    assert.ok(deadlines(situation, full, numbers).ok);
    for (const field of fields) {
      const answer = deadlines(situation, { ...full, [field]: "" }, numbers);
      assert.deepEqual(answer, { ok: false, troubles: [{ field, problem: "blank" }] });
    }
  }
});

test("day 1 is the day after the last day, for both readings", () => {
  const numbers = { grace: 60, opt: 90, stem: 150, f1Grace: 60, f1GracePostponed: 30 };
  const answer = deadlines("h1b", { lastWorked: "2026-11-30", lastPaid: "2026-12-31", i94: "2028-01-01" }, numbers);
  assert.deepEqual(answer.lines.map((line) => line.first), ["2026-12-01", "2027-01-01", undefined]);
});

test("the numbers of days come from the caller", () => {
  const input = { lastWorked: "2026-11-24", lastPaid: "2026-11-24", i94: "2028-01-01" };
  const shorter = deadlines("h1b", input, { grace: 10, opt: 1, stem: 1, f1Grace: 1, f1GracePostponed: 1 });
  assert.equal(shorter.earliest.day, "2026-12-04");
});
