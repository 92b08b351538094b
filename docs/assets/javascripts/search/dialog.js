/**
 * The page's part of the search, fetched when the reader turns to the search field.
 *
 * Material's dialog lists results. This adds what a list cannot say (how a query was read, that nothing was found and where
 * to go instead, that the index is broken), and passes on text that was pasted or composed without a key being released.
 */

import { CHANNEL, MESSAGES } from "./messages.js";

/** @type {"ko"|"en"} */
const language = document.documentElement.lang.startsWith("en") ? "en" : "ko";
const words = MESSAGES[language];
const field = /** @type {HTMLInputElement} */ (document.querySelector("[data-md-component=search-query]"));
const result = /** @type {HTMLElement} */ (document.querySelector("[data-md-component=search-result]"));
const meta = /** @type {HTMLElement} */ (result.firstElementChild);
const root = new URL("../../../", import.meta.url);

const note = document.createElement("div");
note.className = "search-note md-typeset";
meta.setAttribute("role", "status");
meta.after(note);

/** @param {{kind: string, query: string, language: string, text?: string}} notice */
function show(notice) {
  if (notice.language !== language || notice.query !== field.value) return;
  note.replaceChildren();
  if (notice.kind === "corrected") {
    meta.textContent = `${meta.textContent} · ${words.corrected} ${notice.text}`;
  } else if (notice.kind === "none") {
    meta.textContent = words.none;
    note.append(paragraph(words.noneHelp), ways());
  } else if (notice.kind === "broken") {
    meta.textContent = words.broken;
    note.append(ways());
  }
}

/** @param {string} text */
function paragraph(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

/** Links to the pages from which everything can be reached. */
function ways() {
  const list = document.createElement("ul");
  for (const [path, title] of words.ways) {
    const link = document.createElement("a");
    link.href = new URL(language === "en" ? `en/${path}` : path, root).href;
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  return list;
}

if (typeof BroadcastChannel !== "undefined") {
  const channel = new BroadcastChannel(CHANNEL);
  // Material writes its own line when the result arrives, which may be after the notice.
  channel.addEventListener("message", ({ data }) => data?.kind && setTimeout(show, 0, data));
  channel.postMessage("ready");
}

// Material listens to released keys only: pasting, dictating and some Korean input methods release none.
field.addEventListener("input", () => setTimeout(() => field.dispatchEvent(new KeyboardEvent("keyup"))));
