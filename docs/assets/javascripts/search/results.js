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

const MOST_PAGES = 100;
/** Pages whose text is fetched for excerpts; the others show their title. */
const WITH_EXCERPT = 3;
/** Sections shown, and folded below them, for the first pages and for the others: every section costs a download. */
const FIRST_PAGES = { count: 1, shown: 2, folded: 1 };
const OTHER_PAGES = { shown: 1, folded: 0 };
const MOST_ANSWERS = 2;
const REORDERED = 20;
const TITLE_SHARE = 1;
const EXPLAINS = 1.3;
/** How much of the query an answer must cover to be shown as one. */
const ANSWERS_COVER = 0.95;
/** Pages that lack a part of the query and are far below the best are noise. */
const WORTH_SHOWING = 0.06;
const COMPLETE = 0.99;

/**
 * @param {Hit[]} hits
 * @param {Understanding} understanding
 * @param {Engine} engine
 * @returns {Promise<Item[][]>}
 */
export async function present(hits, understanding, engine) {
  const what = markerOf(understanding, engine);
  const best = hits.filter((hit) => hit.page >= engine.layout.pages && hit.coverage >= ANSWERS_COVER).slice(0, MOST_ANSWERS);
  const answers = await Promise.all(best.map((hit) => answerItem(hit, engine, what)));
  const pages = reordered(hits.filter((hit) => hit.page < engine.layout.pages), answers, engine, what);
  const shown = pages.filter((hit) => hit.coverage >= COMPLETE || hit.score >= WORTH_SHOWING * pages[0].score).slice(0, MOST_PAGES);
  const groups = await Promise.all(shown.map((hit, at) => (at < WITH_EXCERPT ? fullGroup(hit, engine, what, at < FIRST_PAGES.count ? FIRST_PAGES : OTHER_PAGES) : [titleOnly(hit, engine, what)])));
  addMissing(groups, shown, understanding);
  return withAnswers(groups, answers, engine);
}

/**
 * Among the best pages, those come first whose title says little else than the query (H-1B before "Cap-exempt H-1B: …"),
 * and those that explain an answer.
 * @param {Hit[]} hits
 * @param {Item[]} answers
 * @param {Engine} engine
 * @param {import("./excerpt.js").Marker} what
 */
function reordered(hits, answers, engine, what) {
  const homes = answers.map(({ location }) => location.split(" ").map((home) => home.split("#")[0]));
  const best = hits.slice(0, REORDERED).map((hit) => {
    const [location, title, kind] = engine.manifest.pages[hit.page];
    const marks = spans(title, what).reduce((sum, [from, to]) => sum + to - from, 0);
    const explains = kind !== "reference" && kind !== "glossary" && homes.some((places) => places.includes(location));
    return { ...hit, score: hit.score * (1 + TITLE_SHARE * (marks / title.length)) * (explains ? EXPLAINS : 1) };
  });
  return [...best.sort((left, right) => right.score - left.score), ...hits.slice(REORDERED)];
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

/** @param {Hit} hit @param {Engine} engine @param {import("./excerpt.js").Marker} what @param {{shown: number, folded: number}} sections @returns {Promise<Item[]>} */
async function fullGroup(hit, engine, what, { shown, folded }) {
  const page = titleOnly(hit, engine, what);
  const [, , , ...links] = engine.manifest.pages[hit.page];
  const best = sectionsToShow(hit, engine, shown + folded);
  const records = await Promise.all(best.map(({ section }) => engine.section(section)));
  const group = [page];
  records.forEach(([anchor, title, text], at) => {
    const terms = highlightTerms(`${title} ${text}`, what, 5);
    const item = { text: excerpt(text, what, engine.language), score: at < shown ? hit.score : hit.score * 0.9, terms };
    if (anchor) group.push({ ...item, location: `${page.location}#${anchor}`, title: marked(title, spans(title, what)) });
    // Beside its files, Material shows no text of the page itself.
    else if (links.length) group.push({ ...item, location: `${page.location}#`, title: MESSAGES[engine.language].summary });
    else {
      if (at === 0) page.text = item.text;
      page.terms = { ...terms, ...page.terms };
    }
  });
  for (const [location, title, tag] of links) {
    group.push({ location, title: escapeHtml(title), text: "", tags: [escapeHtml(tag)], score: hit.score, terms: {} });
  }
  return group;
}

/**
 * The best sections. A page with files, such as a sheet with its PDFs, begins with what it is about unless only one section
 * is shown and that one answers.
 * @param {Hit} hit
 * @param {Engine} engine
 * @param {number} count
 */
function sectionsToShow(hit, engine, count) {
  const best = hit.sections.slice(0, count);
  const summary = engine.layout.first[hit.page];
  const [, , , ...files] = engine.manifest.pages[hit.page];
  if (!files.length || (count === 1 && best.length)) return best;
  return [{ section: summary }, ...best.filter(({ section }) => section !== summary)].slice(0, count);
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
 * Answers go first inside the first group, wherever they are explained, so that they never push a page down. An answer
 * links to the best of the pages that explain it.
 * @param {Item[][]} groups
 * @param {Item[]} answers with all their locations, separated by blanks
 * @param {Engine} engine
 */
function withAnswers(groups, answers, engine) {
  const placed = answers.map((answer) => {
    const homes = new Map(answer.location.split(" ").map((home) => [home.split("#")[0], home]));
    const best = groups.find(([page]) => homes.has(page.location));
    return { ...answer, location: (best && homes.get(best[0].location)) ?? [...homes.values()][0] };
  });
  if (!placed.length) return groups;
  if (!groups.length) {
    const home = placed[0].location.split("#")[0];
    const [location, title] = engine.manifest.pages.find((/** @type {string[]} */ [address]) => address === home);
    groups.push([{ location, title: escapeHtml(title), text: "", score: 1, terms: {} }]);
  }
  const [[page, ...sections], ...others] = groups;
  return [[page, ...placed.map((answer) => ({ ...answer, score: page.score })), ...sections], ...others];
}

/** Words of the query that a page does not have, so that the dialog can say so. @param {Item[][]} groups @param {Hit[]} hits @param {Understanding} understanding */
function addMissing(groups, hits, { concepts }) {
  hits.forEach((hit, at) => {
    concepts.forEach((concept, number) => {
      if (!concept.stop && !hit.has[number] && groups[at].length === 1) groups[at][0].terms[concept.label] = false;
    });
  });
}
