import assert from "node:assert/strict";
import test from "node:test";

import { schemeFor } from "../../docs/assets/javascripts/scheme.js";

test("a kept choice wins; anything else follows the system", () => {
  assert.equal(schemeFor("slate", false), "slate");
  assert.equal(schemeFor("default", true), "default");
  for (const kept of [null, undefined, "", "pink"]) {
    assert.equal(schemeFor(kept, true), "slate");
    assert.equal(schemeFor(kept, false), "default");
  }
});
