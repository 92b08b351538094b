/**
 * The page's part of the search, fetched when the reader turns to the search field.
 *
 * Material's dialog lists results. This adds what a list cannot say (how a query was read, that nothing was found and where
 * to go instead, that the index is broken), and passes on text that was pasted or composed without a key being released.
 */

import { manageDialogKeys } from "./dialog_keys.js";
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

/** @typedef {{kind: string, query: string, language: string, text?: string}} Notice */

/** The newest notice; it counts while the field still holds its query. @type {Notice|undefined} */
let notice;

// Results and notices come by different ways, in any order: Material's own line is completed whenever it changes.
const observer = new MutationObserver(show);

function show() {
  observer.disconnect();
  note.replaceChildren();
  if (notice?.query === field.value) say(notice);
  observer.observe(meta, { childList: true, characterData: true, subtree: true });
}

/** @param {Notice} remark */
function say({ kind, text }) {
  if (kind === "corrected") {
    const line = `${words.corrected} ${text}`;
    if (!meta.textContent?.endsWith(line)) meta.textContent = `${meta.textContent} · ${line}`;
  } else if (kind === "none") {
    meta.textContent = words.none;
    note.append(paragraph(words.noneHelp), ways());
  } else if (kind === "broken") {
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
  channel.addEventListener("message", ({ data }) => {
    if (data?.language !== language) return;
    notice = data;
    show();
  });
  channel.postMessage("ready");
}

manageDialogKeys(
  field,
  /** @type {HTMLInputElement} */ (document.getElementById("__search")),
  document.querySelector("[data-press=__search]"),
);

// Material listens to released keys only: pasting, dictating and some Korean input methods release none.
const release = () => field.dispatchEvent(new KeyboardEvent("keyup"));
field.addEventListener("input", () => setTimeout(release));
release();
