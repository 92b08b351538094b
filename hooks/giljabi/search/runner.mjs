/* Asks a built index from Node: reads {folder, language, queries, repeat} from stdin, prints results and times as JSON. */
import { readFileSync } from "node:fs";

const sources = new URL("../../../docs/assets/javascripts/search/", import.meta.url);
const { Engine } = await import(new URL("engine.js", sources).href);

const { folder, language, queries, repeat } = JSON.parse(readFileSync(0, "utf8"));
let bytes = [];
const load = async (path) => {
  bytes.push(path);
  return JSON.parse(readFileSync(`${folder}/${path}`, "utf8"));
};
const started = performance.now();
const manifest = await load(`${language}.json`);
const engine = new Engine(manifest, load);
const ready = performance.now() - started;
const results = [];
for (const query of queries) {
  const before = performance.now();
  const { items, notice } = await engine.search(query);
  const first = performance.now() - before;
  let warm = first;
  for (let again = 0; again < repeat; again++) {
    const start = performance.now();
    await engine.search(query);
    warm = Math.min(warm, performance.now() - start);
  }
  results.push({ query, notice, first, warm, groups: items.map((group) => group.map(({ location, title, text, tags }) => ({ location, title, text, tags }))) });
}
/** What a fresh browser fetches for one query. */
const fetched = {};
for (const query of queries) {
  bytes = [`${language}.json`];
  await new Engine(manifest, load).search(query);
  fetched[query] = bytes;
}
process.stdout.write(JSON.stringify({ ready, results, fetched }));
