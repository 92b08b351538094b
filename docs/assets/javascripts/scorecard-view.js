/**
 * The scorecard on the page. Answers live in the form only: nothing is sent, nothing is kept.
 */

import { askedOf, band, comparison, signed, tally } from "./scorecard.js";
import { fill, find } from "./words.js";

const FIRST_SHOWN = 2;

/** @param {HTMLElement} form element with `data-scorecard` */
export function startScorecard(form) {
  if (!(form instanceof HTMLFormElement)) return;
  const rows = elements(form, "[data-criterion]");
  const names = [...form.querySelectorAll("input[data-employer]")].filter((input) => input instanceof HTMLInputElement);
  const kinds = [...form.querySelectorAll("select[data-kind]")].filter((select) => select instanceof HTMLSelectElement);
  const add = find(form, "[data-add]");
  const said = find(form, "[data-said]");
  const bounds = { high: Number(form.dataset.high), low: Number(form.dataset.low) };
  const criteria = rows.map(({ dataset }) => ({
    id: dataset.criterion ?? "",
    section: dataset.section ?? "",
    weight: Number(dataset.weight),
    veto: dataset.veto !== undefined,
    kinds: (dataset.for ?? "").split(" "),
  }));
  let shown = FIRST_SHOWN;

  /** @param {number} employer */
  const name = (employer) => names[employer].value.trim() || names[employer].placeholder;

  /**
   * @param {HTMLElement} row
   * @param {number} employer
   */
  const fits = (row, employer) => (row.dataset.for ?? "").split(" ").includes(kinds[employer].value);

  /** @param {number} employer */
  const result = (employer) =>
    tally(
      askedOf(criteria, kinds[employer].value),
      Object.fromEntries(rows.map((row) => [row.dataset.criterion, row.querySelectorAll("select")[employer].value])),
    );

  const showQuestions = () => {
    for (const element of elements(form, "[data-slot]")) element.hidden = Number(element.dataset.slot) >= shown;
    for (const row of rows) {
      const asked = names.map((_, employer) => employer < shown && fits(row, employer));
      row.hidden = !asked.some(Boolean);
      // A question for one employer only leaves the others' places empty, so that columns stay in line.
      elements(row, "label").forEach((label, employer) => label.classList.toggle("score__unasked", !asked[employer]));
    }
    for (const part of elements(form, "[data-part]")) part.hidden = elements(part, "[data-criterion]").every((row) => row.hidden);
    if (add) add.hidden = shown >= names.length;
  };

  const showResults = () => {
    names.forEach((_, employer) => {
      const found = result(employer);
      const { total, asked, weight, share, sections, vetoes } = found;
      const reading = band(found, bounds);
      for (const label of form.querySelectorAll(`[data-name="${employer}"]`)) label.textContent = name(employer);
      /** @type {Record<string, string>} */
      const cells = {
        ...Object.fromEntries(Object.entries(sections).map(([id, part]) => [id, part.asked ? signed(part.total) : "–"])),
        total: asked ? signed(total) : "–",
        asked: `${asked} / ${weight}`,
        share: share === null ? "–" : `${Math.round(share * 100)}%`.replace("-", "−"),
        vetoes: String(vetoes.length),
        band: reading ? (form.dataset[`band${reading[0].toUpperCase()}${reading.slice(1)}`] ?? "") : "–",
      };
      for (const row of elements(form, "[data-row]")) {
        const cell = find(row, `[data-column="${employer}"]`);
        if (cell) cell.textContent = cells[row.dataset.row ?? ""] ?? "–";
      }
    });
  };

  const show = () => {
    showQuestions();
    showResults();
  };

  const text = () => {
    const employers = names.slice(0, shown).map((_, employer) => ({
      name: name(employer),
      kind: kinds[employer].selectedOptions[0].text,
      results: elements(form, "[data-row]").map((row) => {
        const [header, cell] = [row.querySelector("th"), row.querySelector(`[data-column="${employer}"]`)];
        return /** @type {const} */ ([header?.textContent ?? "", cell?.textContent ?? ""]);
      }),
    }));
    const parts = elements(form, "[data-part]:not([hidden])").map((part) => ({
      title: part.querySelector("h3")?.textContent ?? "",
      rows: elements(part, "[data-criterion]:not([hidden])").map((row) => ({
        ask: find(row, ".score__ask")?.innerText.replace(/\s+/g, " ").trim() ?? "",
        answers: employers
          .map(({ name }, employer) => /** @type {const} */ ([name, row.querySelectorAll("select")[employer].selectedOptions[0].text]))
          .filter((_, employer) => fits(row, employer)),
      })),
    }));
    return comparison(form.dataset.title ?? "", employers, parts, [find(form, ".careful")?.textContent ?? ""]);
  };

  form.addEventListener("input", show);
  form.addEventListener("change", (event) => {
    if (!(event.target instanceof HTMLSelectElement) || !event.target.dataset.employer || !said) return;
    const employer = Number(event.target.dataset.employer);
    const { total, asked } = result(employer);
    said.textContent = fill(said.dataset.said, { name: name(employer), total: signed(total), asked });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    shown = FIRST_SHOWN;
    const box = find(form, "[data-text]");
    if (box) box.hidden = true;
    if (said) said.textContent = "";
    setTimeout(show);
  });
  add?.addEventListener("click", () => {
    shown += 1;
    show();
    names[shown - 1].focus();
  });
  find(form, "[data-print]")?.addEventListener("click", () => window.print());
  find(form, "[data-copy]")?.addEventListener("click", async () => {
    const copy = text();
    try {
      await navigator.clipboard.writeText(copy);
      if (said) said.textContent = said.dataset.copied ?? "";
    } catch {
      // Where the clipboard is closed the text is shown, selected, so that it can be copied by hand.
      const box = find(form, "[data-text]");
      const area = box?.querySelector("textarea");
      if (!box || !area) return;
      box.hidden = false;
      area.value = copy;
      area.select();
    }
  });

  form.hidden = false;
  show();
}

/**
 * @param {ParentNode} root
 * @param {string} selector
 */
function elements(root, selector) {
  return [...root.querySelectorAll(selector)].filter((element) => element instanceof HTMLElement);
}
