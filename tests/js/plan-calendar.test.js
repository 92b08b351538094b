import assert from "node:assert/strict";
import test from "node:test";

import { escaped, folded, nameBasedId } from "../../docs/assets/javascripts/plan-calendar.js";

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
