/**
 * Which sheets of the catalogue fit a status and an event.
 *
 * @typedef {{ status: readonly string[], event: readonly string[] }} Labels
 * @typedef {{ status: string, event: string }} Wish empty string: no wish
 */

/**
 * @param {Labels} labels
 * @param {Wish} wish
 * @returns {boolean}
 */
export function fits(labels, wish) {
  return (
    (!wish.status || labels.status.includes(wish.status)) && (!wish.event || labels.event.includes(wish.event))
  );
}
