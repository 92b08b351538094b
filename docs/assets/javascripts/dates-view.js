/**
 * The date calculator on the page. Nothing that is typed is kept, sent, or put into the address.
 */

import { answerParts, calendarEntries, paragraph } from "./dates-answer.js";
import { dayOf, format } from "./days.js";
import { deadlines, FIELDS } from "./deadlines.js";
import { countGaps } from "./gaps.js";
import { fill, find } from "./words.js";

/** @typedef {import("./deadlines.js").Situation} Situation */
/** @typedef {import("./deadlines.js").Field} Field */
/** @typedef {import("./deadlines.js").Trouble} Trouble */
/** @typedef {import("./dates-answer.js").Data} Data */

/**
 * @param {HTMLElement} form element with `data-dates`
 * @param {() => Date} clock the reader's own
 */
export function startDates(form, clock = () => new Date()) {
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
    const result = deadlines(situation(), input, data.numbers, dayOf(clock()));
    if (result.ok) {
      answer.append(...answerParts(result, situation(), data));
      answer.append(...calendarParts(calendarEntries(result, situation(), data, format(dayOf(clock()))), data.words, clock));
    } else {
      for (const trouble of result.troubles) mark(form, trouble, data.words);
      answer.append(paragraph("dates__refusal", data.words["refusal"] ?? ""));
      find(form, `[name=${result.troubles[0].field}]`)?.focus();
    }
  });

  find(form, "[data-count-gaps]")?.addEventListener("click", () => countInto(form, data));

  form.hidden = false;
  showFields();
}

/**
 * A button for the calendar file, if there is a day to put into it.
 *
 * @param {import("./dates-calendar.js").Entry[]} entries
 * @param {Readonly<Record<string, string>>} words
 * @param {() => Date} clock
 * @returns {HTMLElement[]}
 */
function calendarParts(entries, words, clock) {
  if (!entries.length) return [];
  const language = document.documentElement.lang;
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "plain-button",
    textContent: words["calendar-button"],
  });
  // What makes the file is fetched when there is something to put into it: most readers only look.
  const parts = Promise.all([import("./dates-calendar.js"), import("./download.js")]);
  button.addEventListener("click", async () => {
    const [{ deadlineFile }, { download }] = await parts;
    const file = deadlineFile(entries, words["calendar-name"] ?? "", language, clock());
    download(`giljabi-deadlines-${language}.ics`, "text/calendar", file);
  });
  const line = paragraph("", "");
  line.append(button);
  return [line, paragraph("dates__hint", words["calendar-hint"] ?? "")];
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
  const [used, lastWorked, until] = ["[name=used]", "[name=lastWorked]", "[value=last-worked]"].map((selector) => {
    const input = find(form, selector);
    return input instanceof HTMLInputElement ? input : null;
  });
  const count = countGaps(rows, lastWorked?.value);
  const said = find(form, "[data-gap-count]");
  if (count.ok && used) used.value = String(count.days);
  if (count.ok && until) until.checked = true;
  if (said) {
    said.textContent = count.ok
      ? fill(words["gap-count"], { days: count.days })
      : fill(words[count.late ? "gap-late" : "gap-bad"], { row: count.row + 1 });
  }
}

/**
 * @param {HTMLElement} form
 * @param {Trouble} trouble
 * @param {Readonly<Record<string, string>>} words
 */
function mark(form, trouble, words) {
  const row = find(form, `[data-field=${trouble.field}]`);
  const error = row && find(row, "[data-error]");
  const others = trouble.problem === "order" ? trouble.against.map((field) => label(form, field)) : [];
  if (error) error.textContent = fill(words[trouble.problem], { fields: others.join(words["and"]) });
  find(form, `[name=${trouble.field}]`)?.setAttribute("aria-invalid", "true");
}

/**
 * What a field is called on the page.
 *
 * @param {HTMLElement} form
 * @param {Field} field
 */
function label(form, field) {
  return find(form, `[data-field=${field}] label`)?.textContent ?? field;
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

/** @returns {Data | null} */
function readData() {
  try {
    return JSON.parse(document.getElementById("date-facts")?.textContent ?? "");
  } catch {
    return null;
  }
}
