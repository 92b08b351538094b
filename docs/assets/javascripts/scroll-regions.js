/**
 * Tables wider than the screen scroll sideways; a keyboard can do so only if it can reach them.
 */

/** @param {Document} page */
export function startScrollRegions(page) {
  const name = () => {
    // These have a name already; once their table has become a list of rows, there is nothing to stop at.
    for (const region of page.querySelectorAll(":is(.table-scroll, .scroll):has(> :is(.stack, .matrix))")) {
      if (region instanceof HTMLElement) region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1;
    }
    /** @type {Map<string, number>} */
    const used = new Map();
    for (const region of page.querySelectorAll(".md-typeset__scrollwrap")) {
      if (!(region instanceof HTMLElement)) continue;
      if (region.scrollWidth <= region.clientWidth) {
        for (const attribute of ["tabindex", "role", "aria-label"]) region.removeAttribute(attribute);
        continue;
      }
      region.tabIndex = 0;
      region.setAttribute("role", "region");
      // Two tables of one shape need two names.
      const words = headings(region);
      const count = (used.get(words) ?? 0) + 1;
      used.set(words, count);
      region.setAttribute("aria-label", count > 1 ? `${words} (${count})` : words);
    }
  };
  name();
  // The theme wraps plain tables once the page is ready, which may be after this script.
  window.addEventListener("load", name);
  window.addEventListener("resize", name);
}

/**
 * The words of the table's header row, which tell one table of a page from another.
 *
 * @param {HTMLElement} region
 */
function headings(region) {
  return [...region.querySelectorAll("thead th")].map((cell) => cell.textContent?.trim()).filter(Boolean).join(", ");
}
