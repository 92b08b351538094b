/*
 * Takes the place of Material's search worker (a classic worker, so this is a classic script). Material starts it with
 * every page; it therefore stays this small and fetches the search itself only when something is asked.
 */
"use strict";
{
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
  let answer, channel;
  addEventListener("message", ({ data: { type, data } }) => {
    if (type === SETUP) postMessage({ type: READY });
    if (type !== QUERY) return;
    if (!answer && !data.trim()) {
      postMessage({ type: RESULT, data: { items: [] } });
      return;
    }
    try {
      if (!answer) {
        importScripts(`search.js${location.search}`); // Classic workers can load further scripts at any time.
        answer = self.giljabiSearch.connect(self);
      }
      answer(data);
    } catch (error) {
      console.warn(error);
      postMessage({ type: RESULT, data: { items: [] } });
      const language = new URLSearchParams(location.search).get("lang");
      const say = () => channel?.postMessage({ kind: "broken", query: data, language });
      channel ??= self.BroadcastChannel && new BroadcastChannel("giljabi-search");
      channel?.addEventListener("message", say); // The page asks once it listens.
      say();
    }
  });
}
