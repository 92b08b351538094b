/**
 * Light or dark: the system's wish until the reader presses the button; only then is a choice kept.
 */

import { browserStorage } from "./ticks-store.js";

/** @typedef {"default" | "slate"} Scheme the theme's names for light and dark */

const KEY = "giljabi/scheme";

/**
 * @param {string | null | undefined} chosen what is kept, if anything
 * @param {boolean} dark whether the system asks for dark
 * @returns {Scheme}
 */
export function schemeFor(chosen, dark) {
  if (chosen === "default" || chosen === "slate") return chosen;
  return dark ? "slate" : "default";
}

/** @param {Document} page */
export function startScheme(page) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const storage = browserStorage();
  const chosen = () => {
    try {
      return storage?.getItem(KEY);
    } catch {
      return null;
    }
  };
  /** @param {Scheme} scheme */
  const show = (scheme) => page.body.setAttribute("data-md-color-scheme", scheme);

  system.addEventListener("change", () => show(schemeFor(chosen(), system.matches)));
  for (const button of page.querySelectorAll("[data-scheme-button]")) {
    button.addEventListener("click", () => {
      const scheme = page.body.getAttribute("data-md-color-scheme") === "slate" ? "default" : "slate";
      show(scheme);
      try {
        // Back to what the system wants: nothing needs to be kept.
        if (scheme === schemeFor(null, system.matches)) storage?.removeItem(KEY);
        else storage?.setItem(KEY, scheme);
      } catch {
        // Storage is switched off: the choice lasts as long as the page.
      }
    });
  }
}
