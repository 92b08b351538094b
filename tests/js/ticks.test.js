import assert from "node:assert/strict";
import test from "node:test";

import { load, save } from "../../docs/assets/javascripts/ticks-store.js";
import { cleanMarks, exportText, progress, readExport, withMark } from "../../docs/assets/javascripts/ticks.js";

const memory = () => {
  const kept = new Map();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
};
const broken = { getItem() { throw new Error("denied"); }, setItem() { throw new Error("full"); }, removeItem() {} };

test("loading writes nothing; only a tick does; clearing leaves nothing behind", () => {
  const storage = memory();
  assert.deepEqual(load(storage, "h1b-layoff"), {});
  assert.equal(storage.kept.size, 0);
  save(storage, "h1b-layoff", withMark({}, "first-day/note-dates", "done"));
  assert.equal(storage.kept.size, 1);
  save(storage, "h1b-layoff", withMark(load(storage, "h1b-layoff"), "first-day/note-dates", null));
  assert.equal(storage.kept.size, 0);
});

test("sheets do not see each other's ticks", () => {
  const storage = memory();
  save(storage, "one", { "a/b": "done" });
  assert.deepEqual(load(storage, "two"), {});
});

test("a browser without storage is told apart, never a crash", () => {
  assert.deepEqual(load(broken, "x"), {});
  assert.equal(save(broken, "x", { "a/b": "done" }), false);
  assert.equal(save(null, "x", { "a/b": "done" }), false);
});

test("damaged or foreign storage is ignored", () => {
  for (const text of ["{", "[]", "null", "7", '{"a/b":"evil"}', '{"__proto__/x":"done","A/B":"done"}']) {
    const storage = memory();
    storage.kept.set("giljabi/ticks/x", text);
    assert.deepEqual(load(storage, "x"), {}, text);
  }
});

test("export and import give back the same ticks", () => {
  const marks = { "first-day/note-dates": "done", "binder/i-797": "have", "binder/w-2": "need", "binder/ead": "na" };
  assert.deepEqual(readExport(exportText("binder", marks, "2026-11-24"), "binder"), { ok: true, marks });
});

test("a file of another sheet, another version or another kind is refused whole", () => {
  const good = exportText("binder", { "a/b": "done" }, "2026-11-24");
  for (const text of [
    "", "not json", "{}", "[]", "null",
    good.replace('"version": 1', '"version": 2'),
    good.replace('"ticks"', '"other"'),
    good.replace('"sheet": "binder"', '"sheet": "other"'),
    JSON.stringify({ giljabi: "ticks", version: 1, sheet: "binder", marks: null }),
    good + " ".repeat(300_000),
  ]) {
    assert.deepEqual(readExport(text, "binder"), { ok: false }, text.slice(0, 80));
  }
});

test("marks of items that no longer exist are kept but not counted", () => {
  const marks = { "a/old": "done", "a/new": "done" };
  assert.deepEqual(progress(["a/new", "a/other"], marks), { done: 1, total: 2 });
  assert.equal(withMark(marks, "a/other", "done")["a/old"], "done");
});

test("what is still needed is not done; what does not apply is", () => {
  assert.deepEqual(progress(["a/b", "a/c", "a/d", "a/e"], { "a/b": "have", "a/c": "need", "a/d": "na" }), { done: 2, total: 4 });
});

test("marking never changes the marks it was given", () => {
  const marks = Object.freeze({ "a/b": "done" });
  withMark(marks, "a/b", null);
  assert.deepEqual(marks, { "a/b": "done" });
  assert.deepEqual(cleanMarks({ "a/b": "done", "a/c": 1 }), { "a/b": "done" });
});
