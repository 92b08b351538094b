/**
 * Starts what a page has. Each part is fetched only by pages that need it, and every page works without any of them.
 */

import { closeExplanations } from "./explanations.js";
import { pressable } from "./pressable.js";
import { startScheme } from "./scheme.js";
import { startScrollRegions } from "./scroll-regions.js";
import { openTargets } from "./targets.js";

/** @type {Readonly<Record<string, (element: HTMLElement) => Promise<void>>>} */
const PARTS = {
  "[data-sheet]": async (element) => (await import("./ticks-view.js")).startTicks(element),
  "[data-catalogue]": async (element) => (await import("./catalogue-view.js")).startCatalogue(element),
  "[data-glossary]": async (element) => (await import("./glossary-view.js")).startGlossary(element),
  "[data-dates]": async (element) => (await import("./dates-view.js")).startDates(element),
  "[data-employers]": async (element) => (await import("./employers-view.js")).startEmployers(element),
  "[data-keywords]": async (element) => (await import("./keywords-view.js")).startKeywords(element),
  "[data-plan-calendar]": async (element) => (await import("./plan-calendar-view.js")).startPlanCalendar(element),
  "[data-scorecard]": async (element) => (await import("./scorecard-view.js")).startScorecard(element),
  "[data-one-line]": async (element) => (await import("./one-line-view.js")).startOneLine(element),
};

for (const [selector, start] of Object.entries(PARTS)) {
  for (const element of document.querySelectorAll(selector)) {
    if (element instanceof HTMLElement) start(element);
  }
}

pressable(document);
closeExplanations(document);
startScheme(document);
startScrollRegions(document);
openTargets(document);
