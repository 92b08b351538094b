/**
 * Words and elements of the page. All words come from the page's HTML, so that both languages live in the data.
 */

/**
 * `pattern` with `{name}` replaced; unknown names stay as they are.
 *
 * @param {string | undefined} pattern
 * @param {Readonly<Record<string, string | number>>} parts
 */
export function fill(pattern, parts) {
  return (pattern ?? "").replace(/\{([a-z]+)\}/g, (whole, name) => String(parts[name] ?? whole));
}

/**
 * The first element of `root` that matches, if it is an HTML element.
 *
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function find(root, selector) {
  const element = root.querySelector(selector);
  return element instanceof HTMLElement ? element : null;
}

/**
 * The elements of `root` that match.
 *
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export function findAll(root, selector) {
  return [...root.querySelectorAll(selector)].filter((element) => element instanceof HTMLElement);
}
