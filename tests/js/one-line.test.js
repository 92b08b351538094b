import assert from "node:assert/strict";
import test from "node:test";

import { draft, endsInConsonant, look } from "../../docs/assets/javascripts/one-line.js";

test("Korean particles follow the last sound, and stay open where it cannot be known", () => {
  const cases = { 요약: "요약을", 분류: "분류를", "[쓰임]": "[쓰임]을", LLM: "LLM을", API: "API를", RAG: "RAG를", pipeline: "pipeline을(를)", "99.5%": "99.5%를", "p95": "p95를", "0.3": "0.3을" };
  for (const [word, expected] of Object.entries(cases)) assert.equal(draft("{use}{을/를}", { use: word }), expected);
  assert.equal(draft("{target}{과/와} {cost}", { target: "p95 1.8초", cost: "건당 1원" }), "p95 1.8초와 건당 1원");
  assert.equal(endsInConsonant(""), null);
});

test("what a reader types is never read as a pattern", () => {
  assert.equal(draft("I run {use} for {domain}.", { use: "{domain}", domain: "$& notes" }), "I run {domain} for $& notes.");
});

test("length counts letters, not bytes or halves of letters", () => {
  assert.equal(look("  한글😀 ", 3, []).length, 3);
  assert.equal(look("한글".normalize("NFD"), 2, []).fits, true);
  assert.equal(look("가".repeat(71), 70, []).fits, false);
  assert.equal(look("", 70, []).fits, false);
});

test("number, operations word and blanks are seen", () => {
  const words = ["cost", "SLO", "지연"];
  assert.deepEqual(look("I run [use] at low cost", 140, words), { length: 23, fits: true, number: false, operations: true, blanks: true });
  assert.equal(look("[latency 2 s]", 140, ["latency"]).operations, false);
  assert.equal(look("[latency 2 s]", 140, []).number, false);
  assert.equal(look("slow costume", 140, words).operations, false);
  assert.equal(look("지연을 2초 안에", 70, words).operations, true);
});
