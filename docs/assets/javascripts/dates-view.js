/**
 * The date calculator on the page. Nothing that is typed is kept, sent, or put into the address.
 */

import { deadlines, FIELDS } from "./deadlines.js";
import { countGaps } from "./gaps.js";
import { fill, find } from "./words.js";

/** @typedef {import("./deadlines.js").Situation} Situation */
/** @typedef {import("./deadlines.js").Field} Field */
/** @typedef {import("./deadlines.js").Line} Line */
/** @typedef {{ numbers: import("./deadlines.js").Numbers, words: Record<string, string>, facts: Record<string, string> }} Data */

/** @param {HTMLElement} form element with `data-dates` */
export function startDates(form) {
  const data = readData();
  const answer = find(form, "[data-answer]");
  if (!(form instanceof HTMLFormElement) || !data || !answer) return;

  const situation = () => /** @type {Situation} */ (new FormData(form).get("situation"));

  const showFields = () => {
    const wanted = FIELDS[situation()];
    for (const row of form.querySelectorAll("[data-field]")) {
      if (row instanceof HTMLElement) row.hidden = !wanted.includes(/** @type {Field} */ (row.dataset.field));
    }
    const gaps = find(form, "[data-gaps]");
    if (gaps) gaps.hidden = !wanted.includes("used");
    clear(form, answer);
  };

  form.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === "situation") showFields();
    else answer.replaceChildren();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clear(form, answer);
    const input = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const result = deadlines(situation(), input, data.numbers);
    if (result.ok) {
      showAnswer(answer, result.lines, result.earliest, data);
    } else {
      for (const { field, problem } of result.troubles) mark(form, field, data.words[problem] ?? "");
      answer.append(paragraph("dates__refusal", data.words["refusal"] ?? ""));
      find(form, `[name=${result.troubles[0].field}]`)?.focus();
    }
  });

  find(form, "[data-count-gaps]")?.addEventListener("click", () => countInto(form, data));

  form.hidden = false;
  showFields();
}

/**
 * @param {HTMLElement} answer
 * @param {readonly Line[]} lines
 * @param {Line} earliest
 * @param {Data} data
 */
function showAnswer(answer, lines, earliest, { words, facts }) {
  const language = document.documentElement.lang;
  /** @param {string} day */
  const inWords = (day) =>
    new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

  const list = document.createElement("ul");
  for (const line of lines) {
    const item = document.createElement("li");
    item.className = line.day === earliest.day ? "dates__line dates__line--earliest" : "dates__line";
    const day = Object.assign(document.createElement("time"), { dateTime: line.day, textContent: inWords(line.day) });
    const fact = facts[line.reason];
    const label = paragraph("dates__reason", words[line.reason] ?? line.reason);
    if (line.first) label.append(` ${fill(words["first"], { day: inWords(line.first) })}`);
    if (fact) label.append(" ", Object.assign(document.createElement("a"), { href: `#fact-${fact}`, textContent: words["fact"] }));
    item.append(day, label);
    list.append(item);
  }
  answer.append(
    paragraph("dates__verdict", words["earliest"] ?? ""),
    Object.assign(document.createElement("time"), {
      className: "dates__day",
      dateTime: earliest.day,
      textContent: inWords(earliest.day),
    }),
    paragraph("dates__care", words["care"] ?? ""),
    list,
  );
}

/**
 * @param {HTMLElement} form
 * @param {Data} data
 */
function countInto(form, { words }) {
  const rows = [...form.querySelectorAll("[data-gap]")].map((row) => {
    const [from, to] = [...row.querySelectorAll("input")].map((input) => input.value);
    return { from, to };
  });
  const count = countGaps(rows);
  const used = find(form, "[name=used]");
  const said = find(form, "[data-gap-count]");
  if (count.ok && used instanceof HTMLInputElement) used.value = String(count.days);
  if (said) {
    said.textContent = count.ok
      ? fill(words["gap-count"], { days: count.days })
      : fill(words["gap-bad"], { row: count.row + 1 });
  }
}

/**
 * @param {HTMLElement} form
 * @param {Field} field
 * @param {string} message
 */
function mark(form, field, message) {
  const row = find(form, `[data-field=${field}]`);
  const error = row && find(row, "[data-error]");
  if (error) error.textContent = message;
  find(form, `[name=${field}]`)?.setAttribute("aria-invalid", "true");
}

/**
 * @param {HTMLElement} form
 * @param {HTMLElement} answer
 */
function clear(form, answer) {
  answer.replaceChildren();
  for (const error of form.querySelectorAll("[data-error]")) error.textContent = "";
  for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
}

/**
 * @param {string} name
 * @param {string} text
 */
function paragraph(name, text) {
  return Object.assign(document.createElement("p"), { className: name, textContent: text });
}

/** @returns {Data | null} */
function readData() {
  try {
    return JSON.parse(document.getElementById("date-facts")?.textContent ?? "");
  } catch {
    return null;
  }
}
