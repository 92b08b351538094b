/**
 * The four messages of Material's search worker: SETUP → READY, QUERY → RESULT.
 *
 * Loaded by `worker.js` at the first query. What cannot be a result (how a query was read, that nothing was found, that the
 * index is broken) goes to `dialog.js` over a broadcast channel.
 */

import { Engine } from "./engine.js";
import { CHANNEL } from "./messages.js";

const RESULT = 3;
/** Milliseconds without a keystroke after which a query is asked: half-typed words would only cost downloads. */
const REST = 200;

/**
 * @param {WorkerGlobalScope & {postMessage(message: any): void}} scope
 * @returns {(query: string) => Promise<void>} answers one query
 */
export function connect(scope) {
  const address = new URL(scope.location.href);
  const language = address.searchParams.get("lang") === "en" ? "en" : "ko";
  const version = address.searchParams.get("v") ?? "";
  const folder = new URL("../../../search/", address);
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(CHANNEL);
  /** @type {Promise<Engine>|undefined} */
  let engine;
  let latest = "";
  /** @type {any} */
  let notice;

  /** @param {string} path */
  async function load(path) {
    const response = await fetch(new URL(`${path}?v=${version}`, folder));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }

  function start() {
    engine ??= load(`${language}.json`).then((manifest) => new Engine(manifest, load));
    engine.catch(() => (engine = undefined));
    return engine;
  }

  /** @param {any} content */
  function say(content) {
    notice = { language, query: latest, ...content };
    channel?.postMessage(notice);
  }

  channel?.addEventListener("message", ({ data }) => {
    if (data === "ready" && notice) channel.postMessage(notice);
  });

  return async (query) => {
    latest = query;
    if (!query.trim()) {
      scope.postMessage({ type: RESULT, data: { items: [] } });
      say({ kind: "empty" });
      return;
    }
    try {
      start();
      await new Promise((resolve) => setTimeout(resolve, REST));
      if (query !== latest) return;
      const { items, notice: remark } = await (await start()).search(query);
      if (query !== latest) return; // The reader has typed on; only the newest answer is shown.
      scope.postMessage({ type: RESULT, data: { items } });
      say({ kind: "results", ...remark });
    } catch (error) {
      if (query !== latest) return;
      console.warn(error);
      scope.postMessage({ type: RESULT, data: { items: [] } });
      say({ kind: "broken" });
    }
  };
}
