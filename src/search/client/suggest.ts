import { distance } from 'fastest-levenshtein';
import { parseQuery, type Phrase } from '../phrases.ts';
import { unitsOf } from '../units.ts';
import type { Engine } from './engine.ts';
import { isNarrowed, PAGE, widened, type SearchRequest } from './request.ts';
import { matchesOf, type Match } from './search.ts';

/** What a reader may look at where nothing was found. */
export interface Suggestions {
  /** How many articles of any year, section, source and tag there are, at least; 0 where nothing was narrowed. */
  unnarrowed: number;
  /** Queries that find something: a part of what was asked, or a word that is spelt nearly so. */
  queries: string[];
  tags: { name: string; url: string }[];
}

/** @param request found nothing @param isWanted whether the reader still waits for it */
export async function suggest(
  engine: Engine,
  request: SearchRequest,
  isWanted: () => boolean,
): Promise<Suggestions> {
  const { wanted, unwanted } = parseQuery(request.query);
  const matches = (query: string) => matchesOf(engine, parseQuery(query), request, isWanted);
  const unnarrowed = isNarrowed(request)
    ? (await matchesOf(engine, { wanted, unwanted }, widened(request), isWanted)).length
    : 0;
  const queries: string[] = [];
  // A hyphen may be a part of what was pasted.
  const whole = `"${request.query.replaceAll(/["“”]/gu, ' ')}"`;
  if (unwanted.length > 0 && (await matches(whole)).length > 0) queries.push(whole);
  for (const phrase of wanted.slice(0, SINGLE)) {
    const alone = wanted.length > 1 || unwanted.length > 0 ? phrase.written : '';
    if (alone !== '' && (await matches(alone)).length > 0) queries.push(alone);
    else queries.push(...(await respelt(phrase, engine, matches)));
  }
  return { unnarrowed, queries, tags: await nearTags(wanted, engine) };
}

/** Phrases that are looked for alone, at most. */
const SINGLE = 4;

/** The word that begins alike and is spelt most nearly so, out of articles that have it. */
async function respelt(
  { units, words }: Phrase,
  engine: Engine,
  matches: (query: string) => Promise<Match[]>,
): Promise<string[]> {
  const [word = ''] = units;
  if (words.length > 1 || !LATIN.test(word)) return [];
  for (let length = word.length - 1; length >= BEGINNING; length -= 1) {
    const found = await matches(word.slice(0, length));
    const articles = await Promise.all(found.slice(0, PAGE).map(({ id }) => engine.article(id)));
    const near = articles
      .flatMap(({ title, text }) => [...unitsOf(`${title}\n${text}`)].map(({ key }) => key))
      .filter((key) => distance(key, word) <= mistakesIn(word));
    const [best] = near.sort((a, b) => distance(a, word) - distance(b, word));
    if (best !== undefined) return [best];
    if (found.length > 0 && length < word.length - 2) return [];
  }
  return [];
}

const LATIN = /^\p{Script=Latin}{4,}$/u;
/** Letters that are taken for right. */
const BEGINNING = 2;

async function nearTags(phrases: readonly Phrase[], engine: Engine): Promise<Suggestions['tags']> {
  const tags = await engine.tags();
  const near = tags.flatMap(([name, url]) => {
    const key = keyOf(name);
    const apart = Math.min(...phrases.map(({ units }) => difference(units.join(''), key)));
    return Number.isFinite(apart) ? { name, url, apart } : [];
  });
  near.sort((a, b) => a.apart - b.apart);
  return near.slice(0, PAGE).map(({ name, url }) => ({ name, url }));
}

function keyOf(text: string): string {
  return Array.from(unitsOf(text), ({ key }) => key).join('');
}

/** 0 where one holds the other, or the number of mistakes; infinite if they have nothing to do with each other. */
function difference(word: string, tag: string): number {
  const least = Math.min(word.length, tag.length);
  if (least > 1 && (tag.includes(word) || word.includes(tag))) return 0;
  const mistakes = distance(word, tag);
  return mistakes <= mistakesIn(word) ? mistakes : Infinity;
}

/** How many letters of a word a reader may have mistaken. */
function mistakesIn(word: string): number {
  return Math.floor(word.length / 3);
}
