/**
 * The scorecard on the page. Answers live in the form only: nothing is sent, nothing is kept.
 */

import { signed, tally } from "./scorecard.js";
import { fill, find } from "./words.js";

/** @param {HTMLElement} form element with `data-scorecard` */
export function startScorecard(form) {
  if (!(form instanceof HTMLFormElement)) return;
  const rows = [...form.querySelectorAll("[data-criterion]")].filter((row) => row instanceof HTMLElement);
  const names = [...form.querySelectorAll("input[data-employer]")].filter((input) => input instanceof HTMLInputElement);
  const said = find(form, "[data-said]");
  const criteria = rows.map(({ dataset }) => ({
    id: dataset.criterion ?? "",
    section: dataset.section ?? "",
    weight: Number(dataset.weight),
    veto: dataset.veto !== undefined,
  }));

  /** @param {number} employer */
  const name = (employer) => names[employer].value.trim() || names[employer].placeholder;

  /** @param {number} employer */
  const result = (employer) =>
    tally(
      criteria,
      Object.fromEntries(rows.map((row) => [row.dataset.criterion, row.querySelectorAll("select")[employer].value])),
    );

  const show = () => {
    names.forEach((_, employer) => {
      const { total, asked, share, sections, vetoes } = result(employer);
      for (const label of form.querySelectorAll(`[data-name="${employer}"]`)) label.textContent = name(employer);
      /** @type {Record<string, string>} */
      const cells = {
        ...Object.fromEntries(Object.entries(sections).map(([id, part]) => [id, part.asked ? signed(part.total) : "–"])),
        total: asked ? signed(total) : "–",
        asked: String(asked),
        share: share === null ? "–" : `${Math.round(share * 100)}%`.replace("-", "−"),
        vetoes: String(vetoes.length),
      };
      for (const [id, text] of Object.entries(cells)) {
        const cell = find(form, `[data-row="${id}"] [data-column="${employer}"]`);
        if (cell) cell.textContent = text;
      }
    });
  };

  form.addEventListener("input", show);
  form.addEventListener("change", (event) => {
    if (!(event.target instanceof HTMLSelectElement) || !said) return;
    const employer = Number(event.target.dataset.employer);
    const { total, asked } = result(employer);
    said.textContent = fill(said.dataset.said, { name: name(employer), total: signed(total), asked });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  find(form, "[data-print]")?.addEventListener("click", () => window.print());

  form.hidden = false;
  show();
}
