/* The JavaScript twins agree with the golden files that tests/search/test_twins.py checks for Python. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { clean, fold } from "../../docs/assets/javascripts/search/normalise.js";
import { stem } from "../../docs/assets/javascripts/search/stemmer.js";
import { termsOf, tokenize } from "../../docs/assets/javascripts/search/tokens.js";

const golden = (name) => JSON.parse(readFileSync(new URL(`golden/${name}.json`, import.meta.url), "utf8"));

for (const { text, clean: cleaned, fold: folded, tokens } of golden("texts").texts) {
  test(`text ${JSON.stringify(text)}`, () => {
    assert.equal(clean(text), cleaned);
    assert.equal(fold(cleaned), folded);
    const found = tokenize(cleaned);
    assert.deepEqual(found.map((token) => [token.kind, token.text, token.glued, termsOf(token)]), tokens);
    assert.ok(found.every(({ start, end }) => 0 <= start && start < end && end <= cleaned.length));
  });
}

test("stems", () => {
  for (const [word, expected] of golden("stems").stems) assert.equal(stem(word), expected, word);
});
