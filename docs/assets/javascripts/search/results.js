/**
 * From ranked pages to what Material's dialog shows: for each page a group of the page and its best sections.
 *
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./engine.js").Item} Item
 * @typedef {import("./rank.js").Hit} Hit
 * @typedef {import("./understand.js").Understanding} Understanding
 */

import { escapeHtml, excerpt, highlightTerms, marked, marker, spans } from "./excerpt.js";
import { MESSAGES } from "./messages.js";

const MOST_PAGES = 30;
/** Pages whose text is fetched for excerpts; the others show their title. */
const WITH_EXCERPT = 5;
const SECTIONS_SHOWN = 2;
const SECTIONS_FOLDED = 1;
const MOST_ANSWERS = 2;
/** Places among which an answer looks for a page that explains it. */
const ANSWERS_WITHIN = 3;
/** How much of the query an answer must cover to be shown as one. */
const ANSWERS_COVER = 0.95;
/** Pages far below the best are noise. */
const WORTH_SHOWING = 0.06;

/**
 * @param {Hit[]} hits
 * @param {Understanding} understanding
 * @param {Engine} engine
 * @returns {Promise<Item[][]>}
 */
export async function present(hits, understanding, engine) {
  const pages = hits.filter((hit) => hit.page < engine.layout.pages);
  const answers = hits.filter((hit) => hit.page >= engine.layout.pages && hit.coverage >= ANSWERS_COVER).slice(0, MOST_ANSWERS);
  const shown = pages.filter((hit) => hit.score >= WORTH_SHOWING * pages[0].score).slice(0, MOST_PAGES);
  const what = markerOf(understanding, engine);
  const groups = await Promise.all(shown.map((hit, at) => (at < WITH_EXCERPT ? fullGroup(hit, engine, what) : [titleOnly(hit, engine, what)])));
  addMissing(groups, shown, understanding);
  const items = await Promise.all(answers.map((hit) => answerItem(hit, engine, what)));
  return withAnswers(groups, items, engine, understanding.concepts.filter((concept) => !concept.stop).length > 1);
}

/** What to mark for a query. @param {Understanding} understanding @param {Engine} engine */
function markerOf({ concepts }, engine) {
  /** @type {[Set<string>, Set<string>]} */
  const [whole, parts] = [new Set(), new Set()];
  for (const option of concepts.filter((concept) => !concept.stop).flatMap((concept) => concept.options)) {
    const target = option.all.length > 1 ? parts : whole;
    for (const [word] of option.all.flat()) target.add(engine.lexicon.vocabulary.words[word]);
  }
  return marker([...whole], [...parts]);
}

/** @param {Hit} hit @param {Engine} engine @param {import("./excerpt.js").Marker} what @returns {Item} */
function titleOnly(hit, engine, what) {
  const [location, title, kind] = engine.manifest.pages[hit.page];
  return { location, title: marked(title, spans(title, what)), text: "", ...tagged(kind, engine), score: hit.score, terms: {} };
}

/** @param {Hit} hit @param {Engine} engine @param {import("./excerpt.js").Marker} what @returns {Promise<Item[]>} */
async function fullGroup(hit, engine, what) {
  const page = titleOnly(hit, engine, what);
  const best = hit.sections.slice(0, SECTIONS_SHOWN + SECTIONS_FOLDED);
  const records = await Promise.all(best.map(({ section }) => engine.section(section)));
  const group = [page];
  records.forEach(([anchor, title, text], at) => {
    const terms = highlightTerms(`${title} ${text}`, what, 5);
    if (!anchor) {
      if (at === 0) page.text = excerpt(text, what, engine.language);
      page.terms = { ...terms, ...page.terms };
      return;
    }
    const score = at < SECTIONS_SHOWN ? hit.score : hit.score * 0.9;
    group.push({ location: `${page.location}#${anchor}`, title: marked(title, spans(title, what)), text: excerpt(text, what, engine.language), score, terms });
  });
  const [, , , ...links] = engine.manifest.pages[hit.page];
  for (const [location, title, tag] of links) {
    group.push({ location, title: escapeHtml(title), text: "", tags: [escapeHtml(tag)], score: hit.score, terms: {} });
  }
  return group;
}

/** @param {string} kind @param {Engine} engine @returns {{tags?: string[]}} */
function tagged(kind, engine) {
  const label = /** @type {Record<string, string>} */ (MESSAGES[engine.language].kinds)[kind];
  return label ? { tags: [label] } : {};
}

/** A fact or a term: its value, its sentence, its status and date. @param {Hit} hit @param {Engine} engine @param {import("./excerpt.js").Marker} what @returns {Promise<Item>} */
async function answerItem(hit, engine, what) {
  const [, , text, homes, title, ...tags] = await engine.section(engine.layout.first[hit.page]);
  return {
    location: homes,
    title: marked(title, spans(title, what)),
    text: marked(text, spans(text, what)),
    tags: tags.map(escapeHtml),
    score: 0,
    terms: highlightTerms(text, what, 5),
  };
}

/**
 * An answer goes first inside the group of the best page that explains it. If no such page is among the best, the answer
 * brings its own to the top, provided that the query names more than one thing: a single word fits too many facts.
 * @param {Item[][]} groups
 * @param {Item[]} answers with all their locations, separated by blanks
 * @param {Engine} engine
 * @param {boolean} precise
 */
function withAnswers(groups, answers, engine, precise) {
  for (const answer of answers.reverse()) {
    const homes = new Map(answer.location.split(" ").map((home) => [home.split("#")[0], home]));
    const at = groups.findIndex(([page], place) => place < ANSWERS_WITHIN && homes.has(page.location));
    if (at >= 0) {
      const [page] = groups[at];
      groups[at].splice(1, 0, { ...answer, location: /** @type {string} */ (homes.get(page.location)), score: page.score });
    } else if (precise) {
      const [[home, location]] = homes;
      const entry = engine.manifest.pages.find((/** @type {string[]} */ [address]) => address === home);
      const score = (groups[0]?.[0].score ?? 1) * 1.01;
      const rest = groups.filter(([page]) => page.location !== home);
      groups = [[{ location: home, title: escapeHtml(entry[1]), text: "", score, terms: {} }, { ...answer, location, score }], ...rest];
    }
  }
  return groups;
}

/** Words of the query that a page does not have, so that the dialog can say so. @param {Item[][]} groups @param {Hit[]} hits @param {Understanding} understanding */
function addMissing(groups, hits, { concepts }) {
  hits.forEach((hit, at) => {
    concepts.forEach((concept, number) => {
      if (!concept.stop && !hit.has[number] && groups[at].length === 1) groups[at][0].terms[concept.label] = false;
    });
  });
}
