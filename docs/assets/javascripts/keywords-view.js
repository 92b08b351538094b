/**
 * The keyword tool. Everything stays in the page: nothing is sent, nothing is stored.
 */

import { analyse, hits, splitPostings, stated } from "./keywords.js";
import { fill, find } from "./words.js";

const SHOWN_TERMS = 30;

/** @param {HTMLElement} form element with `data-keywords` */
export function startKeywords(form) {
  const data = JSON.parse(document.getElementById("keyword-data")?.textContent ?? "null");
  const postings = form.querySelector("[data-postings]");
  const resume = form.querySelector("[data-resume]");
  const answer = find(form, "[data-answer]");
  const result = find(form, "[data-result]");
  const families = find(form, "[data-families]");
  const terms = find(form, "[data-terms]");
  const statements = find(form, "[data-stated]");
  const none = find(form, "[data-stated-none]");
  if (!data || !(postings instanceof HTMLTextAreaElement) || !(resume instanceof HTMLTextAreaElement)) return;
  if (!answer || !result || !families || !terms || !statements || !none) return;

  /** @type {Map<string, string>} */
  const names = new Map([...data.lexicon, ...data.conditions].map((/** @type {import("./keywords.js").Term} */ term) => [term.id, term.name]));

  const show = () => {
    const texts = splitPostings(postings.value);
    result.hidden = !texts.length;
    if (!texts.length) {
      answer.textContent = answer.dataset.empty ?? "";
      return;
    }
    const found = analyse(texts, data.lexicon, data.families);
    const mine = resume.value.trim() ? new Set(hits(resume.value, data.lexicon)) : null;
    answer.textContent = fill(answer.dataset.found, { postings: texts.length, terms: found.counts.length });
    statements.replaceChildren(
      ...texts.flatMap((text, index) =>
        stated(text, data.conditions).map(([sentence, ids]) => {
          const labels = ids.map((id) => names.get(id) ?? id);
          const number = fill(statements.dataset.posting, { number: index + 1 });
          return statement(texts.length > 1 ? [number, ...labels] : labels, sentence);
        }),
      ),
    );
    none.hidden = statements.childElementCount > 0;
    families.replaceChildren(
      ...found.scores.map(([id, share]) => row([link(data.names[id], data.pages[id]), percent(share)])),
    );
    terms.replaceChildren(
      ...found.counts
        .slice(0, SHOWN_TERMS)
        .map(([id, count]) =>
          row([
            names.get(id) ?? id,
            String(count),
            mine ? ((mine.has(id) ? terms.dataset.yes : terms.dataset.no) ?? "") : "",
          ]),
        ),
    );
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  find(form, "[data-clear]")?.addEventListener("click", () => {
    postings.value = resume.value = "";
    answer.textContent = "";
    result.hidden = true;
    postings.focus();
  });
  form.hidden = false;
}

/** @param {number} share 0 to 1 */
function percent(share) {
  return `${Math.round(share * 100)}%`;
}

/**
 * @param {string} words
 * @param {string} address
 */
function link(words, address) {
  const element = document.createElement("a");
  element.textContent = words;
  element.href = address;
  return element;
}

/**
 * @param {readonly string[]} labels
 * @param {string} sentence
 */
function statement(labels, sentence) {
  const item = document.createElement("li");
  const name = document.createElement("strong");
  const quote = document.createElement("q");
  name.textContent = labels.join(" · ");
  quote.textContent = sentence;
  item.append(name, quote);
  return item;
}

/** @param {readonly (string | Node)[]} cells the first is the row's header */
function row(cells) {
  const line = document.createElement("tr");
  cells.forEach((cell, index) => {
    const element = document.createElement(index ? "td" : "th");
    if (!index) element.setAttribute("scope", "row");
    element.append(cell);
    line.append(element);
  });
  return line;
}
