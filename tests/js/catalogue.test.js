import assert from "node:assert/strict";
import test from "node:test";

import { fits } from "../../docs/assets/javascripts/catalogue.js";
import { fill } from "../../docs/assets/javascripts/words.js";

const labels = { status: ["h1b", "opt"], event: ["layoff"] };

test("no wish shows everything; both wishes must hold", () => {
  assert.equal(fits(labels, { status: "", event: "" }), true);
  assert.equal(fits(labels, { status: "opt", event: "" }), true);
  assert.equal(fits(labels, { status: "opt", event: "layoff" }), true);
  assert.equal(fits(labels, { status: "f1", event: "layoff" }), false);
  assert.equal(fits(labels, { status: "opt", event: "travel" }), false);
});

test("a status is matched whole: h1b is not h1b-cap-exempt", () => {
  assert.equal(fits({ status: ["h1b-cap-exempt"], event: [] }, { status: "h1b", event: "" }), false);
});

test("words are filled in once; unknown names stay visible", () => {
  assert.equal(fill("{total}개 가운데 {done}개", { total: 5, done: 2 }), "5개 가운데 2개");
  assert.equal(fill("{a} {b}", { a: "{b}" }), "{b} {b}");
  assert.equal(fill(undefined, {}), "");
});
