/**
 * Adds up a scorecard: a good answer gives the weight, a red flag takes it away, a vague answer is 0, no answer does not count.
 *
 * @typedef {"good" | "vague" | "red" | ""} Answer
 * @typedef {"company" | "research"} Kind of employer
 * @typedef {{ id: string, section: string, weight: number, veto: boolean, kinds: readonly string[] }} Criterion
 *   `veto`: a red flag outweighs the total; `kinds`: the employers it is asked of
 * @typedef {{ total: number, asked: number, weight: number, share: number | null }} Sum `asked`: weight of what was answered;
 *   `weight`: that of all there is to answer
 * @typedef {"sturdy" | "between" | "care" | "veto"} Band
 * @typedef {Sum & { sections: Record<string, Sum>, vetoes: string[] }} Tally
 */

const SIGNS = new Map([
  ["good", 1],
  ["vague", 0],
  ["red", -1],
]);

/**
 * What an employer of this kind is asked.
 *
 * @param {readonly Criterion[]} criteria
 * @param {string} kind
 */
export function askedOf(criteria, kind) {
  return criteria.filter(({ kinds }) => kinds.includes(kind));
}

/**
 * How a tally reads; nothing at all while nothing was asked. The bounds are editorial, in percent.
 *
 * @param {Tally} tally
 * @param {{ high: number, low: number }} bounds
 * @returns {Band | null}
 */
export function band({ total, asked, vetoes }, { high, low }) {
  if (!asked) return null;
  if (vetoes.length) return "veto";
  // Whole numbers: a share of exactly a bound must not be lost to rounding.
  if (100 * total >= high * asked) return "sturdy";
  return 100 * total < low * asked ? "care" : "between";
}

/**
 * @param {readonly Criterion[]} criteria those the employer is asked; see `askedOf`
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
  let weight = 0;
  for (const criterion of criteria) {
    weight += criterion.weight;
    const sign = SIGNS.get(answers[criterion.id] ?? "");
    if (sign === undefined) continue;
    total += sign * criterion.weight;
    asked += criterion.weight;
  }
  return { total, asked, weight, share: asked ? total / asked : null };
}

/**
 * A score with its sign, as on the paper sheet.
 *
 * @param {number} score
 */
export function signed(score) {
  return score > 0 ? `+${score}` : score < 0 ? `−${-score}` : "0";
}

/**
 * The comparison as plain text, to paste into a letter or a note.
 *
 * @param {string} title
 * @param {readonly { name: string, kind: string, results: readonly (readonly [string, string])[] }[]} employers
 * @param {readonly { title: string, rows: readonly { ask: string, answers: readonly (readonly [string, string])[] }[] }[]} parts
 * @param {readonly string[]} notes
 */
export function comparison(title, employers, parts, notes) {
  const blocks = [
    [title],
    ...employers.map(({ name, kind, results }) => [`${name} (${kind})`, ...results.map(([row, text]) => `- ${row}: ${text}`)]),
    ...parts.map(({ title, rows }) => [
      `[${title}]`,
      ...rows.flatMap(({ ask, answers }) => [ask, ...answers.map(([name, answer]) => `- ${name}: ${answer}`)]),
    ]),
    notes,
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
