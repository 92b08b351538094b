/* Asks Material's stock search from Node: runs its worker, unchanged, on its own index. Reads {worker, index, prefix, queries}. */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import vm from "node:vm";

const { worker, index, prefix, queries } = JSON.parse(readFileSync(0, "utf8"));
let receive;
let answered;
const scope = { console: { warn() {}, log() {} }, setTimeout, clearTimeout, URL };
scope.self = scope.globalThis = scope;
scope.addEventListener = (_, listener) => (receive = listener);
scope.postMessage = (message) => answered(message);
scope.importScripts = (...files) => {
  for (const file of files) vm.runInContext(readFileSync(resolve(dirname(worker), file), "utf8"), scope);
};
vm.createContext(scope);
vm.runInContext(readFileSync(worker, "utf8"), scope);

const ask = (type, data) =>
  new Promise((done) => {
    answered = done;
    receive({ data: { type, data } });
  });

const { config, docs } = JSON.parse(readFileSync(index, "utf8"));
const started = performance.now();
await ask(0, { config, docs, options: { suggest: false } });
const ready = performance.now() - started;
const results = [];
for (const query of queries) {
  const before = performance.now();
  const { data } = await ask(2, query);
  const found = data.items.map((group) => group.find((item) => !item.location.includes("#"))?.location ?? group[0].location.split("#")[0]);
  results.push({ query, first: performance.now() - before, pages: found, foreign: found.slice(0, 5).filter((page) => page.startsWith("en/") !== (prefix === "en/")).length });
}
process.stdout.write(JSON.stringify({ ready, results }));
