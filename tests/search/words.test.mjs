/* Parts of the query side that only JavaScript has: keys, conjugation, sound, edits, segmentation, packing, excerpts. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { stemForms } from "../../docs/assets/javascripts/search/conjugation.js";
import { editDistance, prefixDistance } from "../../docs/assets/javascripts/search/edit_distance.js";
import { escapeHtml, excerpt, highlightTerms, marker } from "../../docs/assets/javascripts/search/excerpt.js";
import { fromKeys, initials, toKeys, withoutLastConsonant } from "../../docs/assets/javascripts/search/hangul.js";
import { countedInEnglish, countedInHangul, englishWord } from "../../docs/assets/javascripts/search/numerals.js";
import { unpackNumbers, unpackWords } from "../../docs/assets/javascripts/search/packing.js";
import { Endings, segment } from "../../docs/assets/javascripts/search/segment.js";
import { hangulSkeleton, latinSkeleton, spelledCodes } from "../../docs/assets/javascripts/search/sound.js";
import { Vocabulary } from "../../docs/assets/javascripts/search/vocabulary.js";

const tables = JSON.parse(readFileSync(new URL("../../docs/data/search/korean.json", import.meta.url), "utf8"));
const endings = new Endings(tables);

test("every syllable is typed by its keys, and its keys give it back", () => {
  for (let code = 0xac00; code <= 0xd7a3; code++) {
    const syllable = String.fromCharCode(code);
    assert.equal(fromKeys(toKeys(syllable)), syllable);
  }
});

test("keys of words", () => {
  assert.equal(toKeys("비자"), "qlwk");
  assert.equal(fromKeys("dudwnrnjs"), "영주권");
  assert.equal(toKeys("ㅗ-1ㅠ"), "h-1b");
  assert.equal(initials("유예기간"), "ㅇㅇㄱㄱ");
  assert.equal(withoutLastConsonant("해곧"), "해고");
  assert.equal(withoutLastConsonant("비ㅈ"), "비");
});

test("an unfinished syllable is a prefix of the finished word", () => {
  for (const [unfinished, word] of [["빚", "비자"], ["영죽", "영주권"], ["급여며", "급여명세서"], ["ㅎ", "해고"], ["화", "확인"]]) {
    assert.ok(toKeys(word).startsWith(toKeys(unfinished)), `${unfinished} → ${word}`);
  }
});

test("conjugated forms begin with one of the stem's forms", () => {
  const cases = { 줄이: "줄였다 줄여서 줄인 줄일 줄임", 고르: "골라 골랐다 고른", 돕: "도와주는 도운 도움", 묻: "물어보기 묻고", 만들: "만든 만드는", 쓰: "써서 썼다 쓴", 하: "해서 했다 한", 옮기: "옮겨도 옮긴" };
  for (const [stem, forms] of Object.entries(cases)) {
    for (const form of forms.split(" ")) assert.ok(stemForms(stem).some((start) => form.startsWith(start)), `${stem}: ${form}`);
  }
});

test("English words in Hangul sound like themselves", () => {
  for (const [hangul, latin] of [["레이턴시", "latency"], ["쿠버네티스", "kubernetes"], ["클러스터", "cluster"], ["디스크립션", "description"], ["스폰서십", "sponsorship"], ["리크루터", "recruiter"]]) {
    assert.equal(hangulSkeleton(hangul), latinSkeleton(latin), hangul);
  }
});

test("acronyms are spelled by their letters", () => {
  const names = Object.entries(tables.letters).flatMap(([letter, all]) => all.split(" ").map((name) => [letter, name]));
  for (const [hangul, code] of [["지피유", "gpu"], ["에이치원비", "h1b"], ["아이구사", "i94"], ["이에이디", "ead"], ["에스알이", "sre"]]) {
    assert.ok(spelledCodes(hangul, names).includes(code), hangul);
  }
  assert.deepEqual(spelledCodes("비자", names), []);
  assert.ok(spelledCodes("이".repeat(60), names).length <= 64);
});

test("numbers in Hangul", () => {
  const cases = { 육십일: "60일", 구십일: "90일", 백오십일: "150일", 십이개월: "12개월", 천달러: "1000달러", 삼년: "3년", 제일: undefined, 매일: undefined };
  for (const [text, number] of Object.entries(cases)) assert.equal(countedInHangul(text), number, text);
});

test("edits", () => {
  assert.equal(editDistance("layoff", "layof", 2), 1);
  assert.equal(editDistance("unemploymnet", "unemployment", 2), 1);
  assert.equal(editDistance("abc", "xyz", 1), 2);
  assert.equal(editDistance("", "ab", 2), 2);
});

test("runs are cut into words and endings", () => {
  const known = new Set(["유예", "기간", "유예기간", "고용", "변동", "비자", "해고", "받"]);
  const cut = (run) => segment(run, (text) => known.has(text), endings).map(({ kind, text }) => `${text}/${kind}`).join(" ");
  assert.equal(cut("유예기간은"), "유예기간/word 은/tail");
  assert.equal(cut("고용변동"), "고용/word 변동/word");
  assert.equal(cut("해고당했는데"), "해고/word 당했는데/tail");
  assert.equal(cut("비자에서는"), "비자/word 에서는/tail");
  assert.equal(cut("쿵푸를"), "쿵푸/unknown 를/tail");
});

test("packed numbers and words", () => {
  assert.deepEqual(unpackNumbers(""), []);
  assert.deepEqual(unpackNumbers("AfgB"), [0, 31, 32]);
  assert.deepEqual(unpackWords("A가\nB나\nC다"), ["가", "가나", "가나다"]);
});

test("excerpts are escaped and marked", () => {
  const what = marker(["비자", "h1b"]);
  assert.equal(excerpt("<b>H-1B</b> 비자를", what, "ko"), "&lt;b&gt;<mark>H-1B</mark>&lt;/b&gt; <mark>비자</mark>를");
  assert.equal(escapeHtml(`<img src="x" onerror='1'>&`), "&lt;img src=&quot;x&quot; onerror=&#39;1&#39;&gt;&amp;");
  const long = `${"앞 ".repeat(300)}비자 ${"뒤 ".repeat(300)}`;
  const short = excerpt(long, what, "ko");
  assert.ok(short.includes("<mark>비자</mark>") && short.length < 200 && short.startsWith("… "));
  assert.deepEqual(highlightTerms("H-1B 비자", what, 5), { "1b": true, 비자: true });
});

test("an English word is known from its beginning, though its stem is shorter", () => {
  const vocabulary = new Vocabulary(["Abui|=buy", "Ainfer|ence", "Amove", "Arun", "Asecur|ity", "Asecurities2026list"].join("\n"));
  for (const [typed, word] of [["inferen", "infer"], ["securi", "secur"], ["securit", "secur"], ["runni", "run"], ["movi", "move"], ["buyin", "bui"]]) {
    assert.deepEqual(vocabulary.spelledFrom(typed, 3).map((number) => vocabulary.words[number]), [word], typed);
  }
  assert.deepEqual(vocabulary.spelledFrom("runxyz", 3), []);
});

test("English numbers in words", () => {
  const read = (/** @type {string} */ text) => countedInEnglish(text.split(" "));
  for (const [text, number, words] of /** @type {[string, number, number][]} */ ([["three months", 3, 1], ["twenty four hours", 24, 2], ["twenty-four hours", 24, 1], ["sixty days", 60, 1], ["hundred thousand dollars", 100_000, 2], ["one hundred fifty days", 150, 3], ["two thousand", 2000, 2], ["thirty billion", 30, 1]])) {
    assert.deepEqual(read(text), { number, words }, text);
  }
  for (const text of ["one more", "months", "", "twenty-fourth"]) assert.equal(read(text), undefined, text);
  assert.deepEqual([2, 19, 1, 20].map(englishWord), ["two", "nineteen", undefined, undefined]);
});

test("edits of what is typed so far", () => {
  assert.equal(prefixDistance("uneml", "unemployment", 1), 1);
  assert.equal(prefixDistance("unemp", "unemployment", 1), 0);
  assert.equal(prefixDistance("docjm", "document", 1), 1);
  assert.equal(prefixDistance("docjk", "document", 1), 2);
  assert.equal(prefixDistance("visas", "visa", 1), 1);
});

test("slips in English words", () => {
  const vocabulary = new Vocabulary(["Aattornei|=attorney", "Acalcul|ate", "Akubernet|=kubernetes", "Aunemploy|ment"].join("\n"));
  const near = (/** @type {string} */ text, growing = false) => vocabulary.near(text, 3, growing).map((number) => vocabulary.shown(number));
  assert.deepEqual(near("atorny"), ["attorney"]);
  assert.deepEqual(near("kbernets"), ["kubernetes"]);
  assert.deepEqual(near("calcualtor"), ["calculate"]);
  assert.deepEqual(near("uneml", true), ["unemployment"]);
  assert.deepEqual(near("xyz"), []);
});
