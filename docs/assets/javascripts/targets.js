/**
 * A link into something folded opens it: the evidence of a number, an employer, a change. Without this script the styles show
 * what an address names.
 *
 * @param {Document} page
 */
export function openTargets(page) {
  const open = () => {
    const target = page.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    let moved = false;
    for (let outer = target.parentElement; outer; outer = outer.parentElement) {
      if (outer instanceof HTMLDetailsElement && !outer.open) moved = outer.open = true;
    }
    for (const details of [target, ...target.children]) {
      if (details instanceof HTMLDetailsElement) details.open = true;
    }
    if (moved) target.scrollIntoView();
  };
  // A second press on the same link changes no address.
  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link?.getAttribute("href") === location.hash) open();
  });
  window.addEventListener("hashchange", open);
  open();
}
