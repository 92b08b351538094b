/**
 * Adds up a scorecard: a good answer gives the weight, a red flag takes it away, a vague answer is 0, no answer does not count.
 *
 * @typedef {"good" | "vague" | "red" | ""} Answer
 * @typedef {{ id: string, section: string, weight: number, veto: boolean }} Criterion `veto`: a red flag outweighs the total
 * @typedef {{ total: number, asked: number, share: number | null }} Sum `asked`: weight of what was answered
 * @typedef {Sum & { sections: Record<string, Sum>, vetoes: string[] }} Tally
 */

const SIGNS = new Map([
  ["good", 1],
  ["vague", 0],
  ["red", -1],
]);

/**
 * @param {readonly Criterion[]} criteria
 * @param {Readonly<Record<string, string | undefined>>} answers by criterion
 * @returns {Tally} `share` is `null` when nothing was asked
 */
export function tally(criteria, answers) {
  const sections = Object.fromEntries(
    [...new Set(criteria.map(({ section }) => section))].map((name) => [
      name,
      sum(
        criteria.filter(({ section }) => section === name),
        answers,
      ),
    ]),
  );
  const vetoes = criteria.filter(({ id, veto }) => veto && answers[id] === "red").map(({ id }) => id);
  return { ...sum(criteria, answers), sections, vetoes };
}

/**
 * @param {readonly Criterion[]} criteria
 * @param {Readonly<Record<string, string | undefined>>} answers
 * @returns {Sum}
 */
function sum(criteria, answers) {
  let total = 0;
  let asked = 0;
  for (const { id, weight } of criteria) {
    const sign = SIGNS.get(answers[id] ?? "");
    if (sign === undefined) continue;
    total += sign * weight;
    asked += weight;
  }
  return { total, asked, share: asked ? total / asked : null };
}

/**
 * A score with its sign, as on the paper sheet.
 *
 * @param {number} score
 */
export function signed(score) {
  return score > 0 ? `+${score}` : score < 0 ? `−${-score}` : "0";
}
