import assert from "node:assert/strict";
import test from "node:test";

import { askedOf, band, comparison, signed, tally } from "../../docs/assets/javascripts/scorecard.js";

const criteria = [
  { id: "gpu", section: "first", weight: 3, veto: false },
  { id: "cost", section: "first", weight: 3, veto: false },
  { id: "terms", section: "first", weight: 3, veto: false },
  { id: "runway", section: "money", weight: 3, veto: true },
  { id: "second", section: "money", weight: 1, veto: false },
];

test("a good answer adds the weight, a red flag takes it away, a vague one is 0, no answer does not count", () => {
  const found = tally(criteria, { gpu: "good", cost: "good", terms: "vague", second: "red" });
  assert.deepEqual(found.sections.first, { total: 6, asked: 9, weight: 9, share: 6 / 9 });
  assert.deepEqual(found.sections.money, { total: -1, asked: 1, weight: 4, share: -1 });
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

test("only what fits an employer is asked, and what was answered before it changed does not count", () => {
  const mixed = [
    { id: "both", section: "a", weight: 2, veto: false, kinds: ["company", "research"] },
    { id: "runway", section: "b", weight: 3, veto: true, kinds: ["company"] },
    { id: "grant-end", section: "b", weight: 2, veto: false, kinds: ["research"] },
  ];
  const answers = { "both": "good", "runway": "red", "grant-end": "good" };
  assert.deepEqual(tally(askedOf(mixed, "research"), answers).vetoes, []);
  const research = tally(askedOf(mixed, "research"), answers);
  assert.deepEqual([research.total, research.asked, research.weight, research.share], [4, 4, 4, 1]);
  const company = tally(askedOf(mixed, "company"), answers);
  assert.deepEqual([company.total, company.asked, company.vetoes], [-1, 5, ["runway"]]);
  assert.deepEqual(askedOf(mixed, "other"), []);
});

test("the bands hold at their very bounds; a veto comes first; nothing asked has none", () => {
  const bounds = { high: 70, low: 40 };
  for (let asked = 1; asked <= 60; asked += 1) {
    for (let total = -asked; total <= asked; total += 1) {
      const share = (100 * total) / asked;
      const expected = share > 69.999999 ? "sturdy" : share < 39.999999 ? "care" : "between";
      assert.equal(band({ total, asked, vetoes: [] }, bounds), expected, `${total} of ${asked}`);
      assert.equal(band({ total, asked, vetoes: ["runway"] }, bounds), "veto");
    }
  }
  assert.equal(band({ total: 0, asked: 0, vetoes: [] }, bounds), null);
});

test("the comparison is plain text, employer by employer and question by question", () => {
  const text = comparison(
    "Scorecard",
    [
      { name: "A", kind: "Company", results: [["Total", "+3"]] },
      { name: "B", kind: "Research", results: [["Total", "–"]] },
    ],
    [{ title: "First", rows: [{ ask: "Where from? weight 3", answers: [["A", "+ Good"], ["B", "Not asked"]] }] }],
    ["Weights are editorial."],
  );
  assert.equal(
    text,
    "Scorecard\n\nA (Company)\n- Total: +3\n\nB (Research)\n- Total: –\n\n" +
      "[First]\nWhere from? weight 3\n- A: + Good\n- B: Not asked\n\nWeights are editorial.\n",
  );
});

test("scores carry their sign", () => {
  assert.deepEqual([3, 0, -3].map(signed), ["+3", "0", "−3"]);
});
