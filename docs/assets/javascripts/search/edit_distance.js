/**
 * Edits (insert, delete, replace, swap neighbours) between two short strings, or `limit + 1` when there are more.
 * @param {string} left
 * @param {string} right
 * @param {number} limit
 */
export function editDistance(left, right, limit) {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let older = new Uint8Array(right.length + 1);
  let previous = Uint8Array.from(older, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = new Uint8Array(right.length + 1);
    current[0] = row;
    let best = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (same ? 0 : 1));
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        cost = Math.min(cost, older[column - 2] + 1);
      }
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    older = previous;
    previous = current;
  }
  return previous[right.length];
}

/**
 * Edits between a text and the beginning of a word that is most like it, or `limit + 1`.
 * @param {string} text
 * @param {string} word
 * @param {number} limit
 */
export function prefixDistance(text, word, limit) {
  let least = limit + 1;
  for (let length = text.length - limit; length <= Math.min(word.length, text.length + limit); length++) {
    least = Math.min(least, editDistance(text, word.slice(0, length), limit));
  }
  return least;
}

/**
 * How many edits are forgiven in a word typed with so many keys.
 * @param {number} length
 */
export const forgiven = (length) => (length < 4 ? 0 : length < 9 ? 1 : 2);
