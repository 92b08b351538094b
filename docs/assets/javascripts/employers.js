/**
 * Which employers fit what a reader looks for.
 *
 * @param {Readonly<Record<string, string | undefined>>} labels kind, area, sector, cap, limits of one employer
 * @param {Readonly<Record<string, string>>} wish empty string: no wish
 * @returns {boolean}
 */
export function matches(labels, wish) {
  return Object.entries(wish).every(([name, value]) => !value || labels[name] === value);
}
