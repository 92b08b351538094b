/**
 * The plan's calendar on the page. The file is made here; the date is neither sent nor kept.
 */

import { format, parse, plausible } from "./days.js";
import { calendarFile, clock } from "./plan-calendar.js";
import { download } from "./download.js";
import { find } from "./words.js";

/** @typedef {import("./plan-calendar.js").Plan & { milestones: readonly { name: string, day: number }[] }} Data */

/** @param {HTMLElement} form element with `data-plan-calendar` */
export function startPlanCalendar(form) {
  /** @type {Data | null} */
  const data = JSON.parse(document.getElementById("plan-data")?.textContent ?? "null");
  const input = form.querySelector("input[type=date]");
  const evening = form.querySelector("input[type=time]");
  const alarm = form.querySelector("input[name=alarm]");
  const error = find(form, "[data-error]");
  const answer = find(form, "[data-answer]");
  // Without the browser's own digest (an insecure address) the events could not have their identities.
  if (!(form instanceof HTMLFormElement) || !data || !globalThis.crypto?.subtle) return;
  if (!(input instanceof HTMLInputElement) || !error || !answer) return;
  if (!(evening instanceof HTMLInputElement) || !(alarm instanceof HTMLInputElement)) return;

  const start = () => {
    const day = parse(input.value);
    return day !== null && plausible(day) ? day : null;
  };

  const show = () => {
    const day = start();
    error.textContent = "";
    input.removeAttribute("aria-invalid");
    answer.hidden = day === null;
    find(answer, "ul")?.replaceChildren(
      ...(day === null ? [] : data.milestones.map((milestone) => line(milestone.name, day + milestone.day - 1))),
    );
  };

  input.addEventListener("change", show);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const day = start();
    const edition = data.editions.find(({ id }) => id === new FormData(form).get("edition"));
    if (day === null || !edition) {
      error.textContent = error.dataset.error ?? "";
      input.setAttribute("aria-invalid", "true");
      input.focus();
      return;
    }
    show();
    const choice = { at: clock(evening.value), alarm: alarm.checked };
    download(`${edition.id}-${format(day)}.ics`, "text/calendar", await calendarFile(data, edition, day, choice));
  });

  form.hidden = false;
  show();
}

/**
 * @param {string} name
 * @param {import("./days.js").Day} day
 */
function line(name, day) {
  const iso = format(day);
  const words = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "full", timeZone: "UTC" });
  const item = document.createElement("li");
  const time = Object.assign(document.createElement("time"), {
    dateTime: iso,
    textContent: words.format(new Date(`${iso}T00:00:00Z`)),
  });
  item.append(time, ` ${name}`);
  return item;
}
