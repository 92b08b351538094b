/**
 * The scorecard on the page. Answers live in the form only: nothing is sent, nothing is kept.
 *
 * @typedef {object} Card what the form holds; employers are counted from 0, the shown ones come first
 * @property {HTMLFormElement} form
 * @property {HTMLElement[]} rows a question each
 * @property {import("./scorecard.js").Criterion[]} criteria the same questions for adding up
 * @property {HTMLInputElement[]} names of the employers
 * @property {HTMLSelectElement[]} kinds of the employers
 * @property {HTMLElement | null} said where a change is told
 * @property {number} shown how many employers are compared
 */

import { askedOf, band, comparison, signed, tally } from "./scorecard.js";
import { fill, find, findAll } from "./words.js";

const FIRST_SHOWN = 2;

/** @param {HTMLElement} form element with `data-scorecard` */
export function startScorecard(form) {
  if (!(form instanceof HTMLFormElement)) return;
  const card = readCard(form);
  const add = find(form, "[data-add]");
  const show = () => {
    showQuestions(card);
    if (add) add.hidden = card.shown >= card.names.length;
    showResults(card);
  };

  form.addEventListener("input", show);
  form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement && target.dataset.employer) tellTotal(card, Number(target.dataset.employer));
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    clear(card);
    // The fields are emptied only after this event.
    setTimeout(show);
  });
  add?.addEventListener("click", () => {
    card.shown += 1;
    show();
    card.names[card.shown - 1].focus();
  });
  find(form, "[data-print]")?.addEventListener("click", () => window.print());
  find(form, "[data-copy]")?.addEventListener("click", () => copy(card));

  form.hidden = false;
  show();
}

/**
 * @param {HTMLFormElement} form
 * @returns {Card}
 */
function readCard(form) {
  const rows = findAll(form, "[data-criterion]");
  return {
    form,
    rows,
    criteria: rows.map(({ dataset }) => ({
      id: dataset.criterion ?? "",
      section: dataset.section ?? "",
      weight: Number(dataset.weight),
      veto: dataset.veto !== undefined,
      kinds: (dataset.for ?? "").split(" "),
    })),
    names: [...form.querySelectorAll("input[data-employer]")].filter((input) => input instanceof HTMLInputElement),
    kinds: [...form.querySelectorAll("select[data-kind]")].filter((select) => select instanceof HTMLSelectElement),
    said: find(form, "[data-said]"),
    shown: FIRST_SHOWN,
  };
}

/**
 * @param {Card} card
 * @param {number} employer
 */
function nameOf({ names }, employer) {
  return names[employer].value.trim() || names[employer].placeholder;
}

/**
 * Whether an employer of its kind is asked the question of a row.
 *
 * @param {Card} card
 * @param {HTMLElement} row
 * @param {number} employer
 */
function fits({ kinds }, row, employer) {
  return (row.dataset.for ?? "").split(" ").includes(kinds[employer].value);
}

/**
 * @param {HTMLElement} row
 * @param {number} employer
 */
function answer(row, employer) {
  return row.querySelectorAll("select")[employer];
}

/**
 * @param {Card} card
 * @param {number} employer
 */
function tallyOf({ rows, criteria, kinds }, employer) {
  const answers = Object.fromEntries(rows.map((row) => [row.dataset.criterion, answer(row, employer).value]));
  return tally(askedOf(criteria, kinds[employer].value), answers);
}

/**
 * Shows the columns of the employers that are compared, and the questions that at least one of them is asked.
 *
 * @param {Card} card
 */
function showQuestions(card) {
  const { form, rows, names, shown } = card;
  for (const element of findAll(form, "[data-slot]")) element.hidden = Number(element.dataset.slot) >= shown;
  for (const row of rows) {
    const asked = names.map((_, employer) => employer < shown && fits(card, row, employer));
    row.hidden = !asked.some(Boolean);
    // A question for one employer only leaves the others' places empty, so that columns stay in line.
    findAll(row, "label").forEach((label, employer) => label.classList.toggle("score__unasked", !asked[employer]));
  }
  for (const part of findAll(form, "[data-part]")) part.hidden = findAll(part, "[data-criterion]").every((row) => row.hidden);
}

/** @param {Card} card */
function showResults(card) {
  card.names.forEach((_, employer) => {
    for (const label of card.form.querySelectorAll(`[data-name="${employer}"]`)) label.textContent = nameOf(card, employer);
    const cells = results(card, employer);
    for (const row of findAll(card.form, "[data-row]")) {
      const cell = find(row, `[data-column="${employer}"]`);
      if (cell) cell.textContent = cells[row.dataset.row ?? ""] ?? "–";
    }
  });
}

/**
 * The words of an employer's column of results, by row.
 *
 * @param {Card} card
 * @param {number} employer
 * @returns {Record<string, string>}
 */
function results(card, employer) {
  const found = tallyOf(card, employer);
  const { total, asked, weight, share, sections, vetoes } = found;
  const { high, low } = card.form.dataset;
  const reading = band(found, { high: Number(high), low: Number(low) });
  return {
    ...Object.fromEntries(Object.entries(sections).map(([id, part]) => [id, part.asked ? signed(part.total) : "–"])),
    total: asked ? signed(total) : "–",
    asked: `${asked} / ${weight}`,
    share: share === null ? "–" : `${Math.round(share * 100)}%`.replace("-", "−"),
    vetoes: String(vetoes.length),
    band: reading ? (card.form.dataset[`band${reading[0].toUpperCase()}${reading.slice(1)}`] ?? "") : "–",
  };
}

/**
 * Tells a screen reader where an employer stands after an answer.
 *
 * @param {Card} card
 * @param {number} employer
 */
function tellTotal(card, employer) {
  if (!card.said) return;
  const { total, asked } = tallyOf(card, employer);
  card.said.textContent = fill(card.said.dataset.said, { name: nameOf(card, employer), total: signed(total), asked });
}

/** @param {Card} card */
function clear(card) {
  card.shown = FIRST_SHOWN;
  const box = find(card.form, "[data-text]");
  if (box) box.hidden = true;
  if (card.said) card.said.textContent = "";
}

/** @param {Card} card */
async function copy(card) {
  const text = asText(card);
  try {
    await navigator.clipboard.writeText(text);
    if (card.said) card.said.textContent = card.said.dataset.copied ?? "";
  } catch {
    // Where the clipboard is closed the text is shown, selected, so that it can be copied by hand.
    const box = find(card.form, "[data-text]");
    const area = box?.querySelector("textarea");
    if (!box || !area) return;
    box.hidden = false;
    area.value = text;
    area.select();
  }
}

/** The comparison as it is shown, in words. @param {Card} card */
function asText(card) {
  const { form, names, kinds, shown } = card;
  const employers = names.slice(0, shown).map((_, employer) => ({
    name: nameOf(card, employer),
    kind: kinds[employer].selectedOptions[0].text,
    results: findAll(form, "[data-row]").map((row) => {
      const [header, cell] = [row.querySelector("th"), row.querySelector(`[data-column="${employer}"]`)];
      return /** @type {const} */ ([header?.textContent ?? "", cell?.textContent ?? ""]);
    }),
  }));
  const parts = findAll(form, "[data-part]:not([hidden])").map((part) => ({
    title: part.querySelector("h3")?.textContent ?? "",
    rows: findAll(part, "[data-criterion]:not([hidden])").map((row) => ({
      ask: find(row, ".score__ask")?.innerText.replace(/\s+/g, " ").trim() ?? "",
      answers: employers
        .map(({ name }, employer) => /** @type {const} */ ([name, answer(row, employer).selectedOptions[0].text]))
        .filter((_, employer) => fits(card, row, employer)),
    })),
  }));
  return comparison(form.dataset.title ?? "", employers, parts, [find(form, ".careful")?.textContent ?? ""]);
}
