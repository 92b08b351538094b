import assert from "node:assert/strict";
import test from "node:test";

import { meant } from "../../docs/assets/javascripts/glossary.js";

const TERMS = [
  ["유예기간", "grace period", "유예 기간"],
  ["노동허가", "EAD (employment authorization document)", "work permit"],
  ["H-1B 청원", "H-1B petition"],
  ["비자", "visa"],
  ["추론 서빙", "inference serving", "downtime"],
];

/** @param {string} query */
const found = (query) => TERMS.filter((_, at) => meant(TERMS, query)[at]).map(([name]) => name);

test("nothing asked shows everything", () => {
  for (const query of ["", "  ", "·", "🎉"]) assert.equal(found(query).length, TERMS.length);
});

test("a Korean name by any of its parts, with or without blanks, also while it is typed", () => {
  for (const query of ["유", "유예", "유예기", "유예 기간", "유예기가", "유옉", "기간", "유예ㄱ"]) assert.deepEqual(found(query), ["유예기간"], query);
  assert.deepEqual(found("허가"), ["노동허가"]);
  assert.deepEqual(found("빚"), ["비자"]);
  assert.deepEqual(found("가간"), []);
});

test("first consonants", () => {
  assert.deepEqual(found("ㅇㅇㄱㄱ"), ["유예기간"]);
  assert.deepEqual(found("ㅎㄱ"), ["노동허가"]);
  assert.deepEqual(found("ㅂㅈ"), ["비자"]);
  // One alone only where a word begins with it.
  assert.deepEqual(found("ㅂ"), ["비자"]);
  assert.deepEqual(found("ㅅ"), ["추론 서빙"]);
  assert.deepEqual(found("ㅊㄹㅅㅂ"), ["추론 서빙"]);
});

test("an English name by the beginning of any word, whatever its capitals and hyphens", () => {
  assert.deepEqual(found("GRACE P"), ["유예기간"]);
  assert.deepEqual(found("per"), ["유예기간", "노동허가"]);
  for (const query of ["h1b", "H-1B", "h-1b pet", "1b"]) assert.deepEqual(found(query), ["H-1B 청원"], query);
  assert.deepEqual(found("eriod"), []);
  assert.deepEqual(found("H-1B 청"), ["H-1B 청원"]);
});

test("Hangul never means the Latin letters on its keys, but letters typed on the wrong layout mean Hangul", () => {
  assert.deepEqual(found("애"), []);
  assert.deepEqual(found("qlwk"), ["비자"]);
  assert.deepEqual(found("visa"), ["비자"]);
});

test("odd text finds nothing and breaks nothing", () => {
  for (const query of ["zzz", "\\(?[a-z]*+", "가".repeat(1000), "ㅏ"]) assert.deepEqual(found(query), [], query.slice(0, 9));
});
