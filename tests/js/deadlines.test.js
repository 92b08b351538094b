// Golden cases of the date calculator. Their days were counted with another calendar than the code's own.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

import { format, isWeekend, parse, weekdayBefore } from "../../docs/assets/javascripts/days.js";
import { deadlines, FIELDS } from "../../docs/assets/javascripts/deadlines.js";
import { countGaps } from "../../docs/assets/javascripts/gaps.js";

const folder = new URL("cases/", import.meta.url);
const TODAY = parse("2026-11-24");
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), "utf-8"));

for (const file of readdirSync(folder).filter((name) => name !== "gaps.json")) {
  const { situation, numbers, cases } = read(file);
  for (const golden of cases) {
    test(`${situation}: ${golden.name}`, () => {
      const answer = deadlines(situation, golden.input, numbers, golden.today ? parse(golden.today) : TODAY);
      if (golden.troubles) {
        const said = (trouble) => [trouble.field, trouble.problem, ...(trouble.against ?? [])].join(" ");
        assert.deepEqual(answer.ok ? answer : answer.troubles.map(said), golden.troubles);
        return;
      }
      assert.ok(answer.ok, JSON.stringify(answer));
      assert.deepEqual(Object.fromEntries(answer.lines.map((line) => [line.reason, line.day])), golden.lines);
      assert.equal(answer.earliest.reason, golden.earliest);
      assert.deepEqual(answer.cautions, golden.cautions ?? []);
      assert.equal(answer.before, golden.before);
      if (golden.ahead !== undefined) assert.equal(answer.ahead, golden.ahead);
    });
  }
}

for (const { name, gaps, lastWorked, days, row, late } of read("gaps.json")) {
  test(`gaps: ${name}`, () => {
    const count = countGaps(gaps.map(([from, to]) => ({ from, to })), lastWorked);
    assert.deepEqual(count, days === undefined ? { ok: false, row, ...(late && { late }) } : { ok: true, days });
  });
}

test("every situation refuses to answer while any of its dates is blank", () => {
  const full = { lastWorked: "2026-11-24", lastPaid: "2026-11-24", i94: "2028-01-01", start: "2026-07-01", end: "2027-06-30", used: "0" };
  const numbers = { grace: 60, opt: 90, stem: 150, f1Grace: 60, f1GracePostponed: 30 };
  for (const [situation, fields] of Object.entries(FIELDS)) {
    assert.ok(deadlines(situation, full, numbers, TODAY).ok);
    for (const field of fields) {
      const answer = deadlines(situation, { ...full, [field]: "" }, numbers, TODAY);
      assert.deepEqual(answer, { ok: false, troubles: [{ field, problem: "blank" }] });
    }
  }
});

test("day 1 is the day after the last day, for both readings", () => {
  const numbers = { grace: 60, opt: 90, stem: 150, f1Grace: 60, f1GracePostponed: 30 };
  const answer = deadlines("h1b", { lastWorked: "2026-11-30", lastPaid: "2026-12-31", i94: "2028-01-01" }, numbers, TODAY);
  assert.deepEqual(answer.lines.map((line) => line.first), ["2026-12-01", "2027-01-01", undefined]);
});

test("the numbers of days come from the caller", () => {
  const input = { lastWorked: "2026-11-24", lastPaid: "2026-11-24", i94: "2028-01-01" };
  const shorter = deadlines("h1b", input, { grace: 10, opt: 1, stem: 1, f1Grace: 1, f1GracePostponed: 1 }, TODAY);
  assert.equal(shorter.earliest.day, "2026-12-04");
});

test("the two totals agree: used days plus the days since are the total to today", () => {
  const numbers = { grace: 60, opt: 90, stem: 150, f1Grace: 60, f1GracePostponed: 30 };
  const start = TODAY - 200;
  for (let gap = 0; gap <= 60; gap += 7) {
    for (let before = 0; before <= 100; before += 13) {
      const input = { start: format(start), end: format(TODAY + 300), lastWorked: format(TODAY - gap) };
      const ended = deadlines("opt", { ...input, used: String(before), usedUntil: "last-worked" }, numbers, TODAY);
      const today = deadlines("opt", { ...input, used: String(before + gap), usedUntil: "today" }, numbers, TODAY);
      assert.ok(ended.ok && today.ok);
      assert.equal(today.lines[0].day, ended.lines[0].day);
    }
  }
});

test("without an answer the earlier of the two dates is given, and said to be so whenever they differ", () => {
  const numbers = { grace: 60, opt: 90, stem: 150, f1Grace: 60, f1GracePostponed: 30 };
  for (const used of [0, 20, 40]) {
    for (const gap of [-10, 0, 15]) {
      const input = { start: format(TODAY - 200), end: format(TODAY + 300), lastWorked: format(TODAY - gap), used: String(used) };
      const days = ["", "today", "last-worked"].map((usedUntil) => deadlines("opt", { ...input, usedUntil }, numbers, TODAY));
      const known = days.slice(1).filter(({ ok }) => ok).map(({ lines }) => lines[0].day);
      assert.equal(days[0].lines[0].day, known.sort()[0]);
      assert.equal(days[0].cautions.includes("used-unclear"), new Set(known).size > 1);
      assert.ok(days.slice(1).every((answer) => !answer.ok || !answer.cautions.includes("used-unclear")));
    }
  }
});

test("a day on a weekend names the Friday before; a day that has passed is said to have passed", () => {
  const numbers = { grace: 60, opt: 90, stem: 150, f1Grace: 60, f1GracePostponed: 30 };
  for (let day = TODAY - 20; day < TODAY + 20; day += 1) {
    const answer = deadlines("ead", { end: format(day), i94: "2030-01-01" }, numbers, TODAY);
    const weekday = new Date(`${format(day)}T00:00:00Z`).getUTCDay();
    assert.equal(isWeekend(day), weekday === 0 || weekday === 6);
    assert.equal(answer.before, isWeekend(day) ? format(weekdayBefore(day)) : undefined);
    if (answer.before) assert.equal(new Date(`${answer.before}T00:00:00Z`).getUTCDay(), 5);
    assert.equal(answer.ahead, day - TODAY);
    assert.equal(answer.cautions.includes("past"), day < TODAY);
  }
});
