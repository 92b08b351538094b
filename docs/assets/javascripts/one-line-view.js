/**
 * The one-line builder on the page. Words live in the form only: nothing is sent, nothing is kept.
 */

import { draft, look } from "./one-line.js";
import { fill, find } from "./words.js";

/** @param {HTMLElement} form element with `data-one-line` */
export function startOneLine(form) {
  for (const side of form.querySelectorAll("[data-side]")) {
    if (side instanceof HTMLElement) startSide(side);
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
}

/** @param {HTMLElement} side one language */
function startSide(side) {
  const line = side.querySelector("textarea");
  const said = find(side, "[data-said]");
  const inputs = [...side.querySelectorAll("input")];
  if (!line || !said) return;
  const operations = (side.dataset.operations ?? "").split(",").map((word) => word.trim());

  const show = () => {
    const limit = Number(side.dataset.limit);
    const found = look(line.value, limit, operations);
    const words = said.dataset;
    said.textContent = line.value.trim()
      ? [
          fill(found.fits ? words.fits : words.long, { length: found.length, limit }),
          found.number ? words.number : words.noNumber,
          found.operations ? words.operations : words.noOperations,
          ...(found.blanks ? [words.blanks] : []),
        ].join(" · ")
      : "";
  };

  const write = () => {
    line.value = draft(
      side.dataset.pattern ?? "",
      Object.fromEntries(inputs.map((input) => [input.name, input.value.trim() || `[${input.dataset.blank}]`])),
    );
    show();
  };

  for (const input of inputs) input.addEventListener("input", write);
  line.addEventListener("input", show);
  find(side, "[data-copy]")?.addEventListener("click", async () => {
    line.select();
    try {
      await navigator.clipboard.writeText(line.value);
      said.textContent = said.dataset.copied ?? "";
    } catch {
      // The line stays selected, so that it can be copied by hand.
    }
  });
}
