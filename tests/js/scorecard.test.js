import assert from "node:assert/strict";
import test from "node:test";

import { signed, tally } from "../../docs/assets/javascripts/scorecard.js";

const criteria = [
  { id: "gpu", section: "first", weight: 3, veto: false },
  { id: "cost", section: "first", weight: 3, veto: false },
  { id: "terms", section: "first", weight: 3, veto: false },
  { id: "runway", section: "money", weight: 3, veto: true },
  { id: "second", section: "money", weight: 1, veto: false },
];

test("a good answer adds the weight, a red flag takes it away, a vague one is 0, no answer does not count", () => {
  const found = tally(criteria, { gpu: "good", cost: "good", terms: "vague", second: "red" });
  assert.deepEqual(found.sections.first, { total: 6, asked: 9, share: 6 / 9 });
  assert.deepEqual(found.sections.money, { total: -1, asked: 1, share: -1 });
  assert.equal(found.total, 5);
  assert.equal(found.asked, 10);
  assert.deepEqual(found.vetoes, []);
});

test("nothing asked is not the same as 0", () => {
  const found = tally(criteria, { gpu: "", cost: undefined, terms: "constructor" });
  assert.equal(found.asked, 0);
  assert.equal(found.share, null);
});

test("a red flag on a veto is named, another answer to it is not", () => {
  assert.deepEqual(tally(criteria, { runway: "red" }).vetoes, ["runway"]);
  assert.deepEqual(tally(criteria, { runway: "vague" }).vetoes, []);
});

test("the parts add up to the whole for every way to answer", () => {
  const choices = ["", "good", "vague", "red"];
  for (let code = 0; code < choices.length ** criteria.length; code += 1) {
    const answers = Object.fromEntries(criteria.map(({ id }, place) => [id, choices[Math.floor(code / 4 ** place) % 4]]));
    const found = tally(criteria, answers);
    const parts = Object.values(found.sections);
    assert.equal(found.total, parts.reduce((sum, part) => sum + part.total, 0));
    assert.equal(found.asked, parts.reduce((sum, part) => sum + part.asked, 0));
    assert.ok(found.share === null || (found.share >= -1 && found.share <= 1));
  }
});

test("scores carry their sign", () => {
  assert.deepEqual([3, 0, -3].map(signed), ["+3", "0", "−3"]);
});
