import type { Phrase, Query } from '../phrases.ts';
import { STARTS } from '../positions.ts';
import type { Hit, Shard } from './engine.ts';

/** An article that contains what was asked. */
export interface Found {
  id: string;
  /** Its number in its shard: the older, the lower. */
  page: number;
  /** Higher is better; alike in all shards. */
  score: number;
}

/** The articles of a shard that a query asks for, the best first, of equal ones the newest. */
export async function find({ wanted, unwanted }: Query, shard: Shard): Promise<Found[]> {
  let found = new Map<string, Found>();
  for (const [index, phrase] of wanted.entries()) {
    const next = new Map<string, Found>();
    for (const { id, page, places } of await occurrences(phrase, shard)) {
      const before = index === 0 ? 0 : found.get(id)?.score;
      if (before !== undefined) next.set(id, { id, page, score: before + scoreOf(places) });
    }
    if (next.size === 0) return [];
    found = next;
  }
  for (const phrase of unwanted) {
    for (const { id } of await occurrences(phrase, shard)) found.delete(id);
  }
  return [...found.values()].sort((a, b) => b.score - a.score || b.page - a.page);
}

/**
 * 1 for the title, and less than 1 for how often. Not Pagefind's own score, which weighs words by how rare they are in
 * their shard, so that scores of two shards do not compare.
 */
function scoreOf(places: number[]): number {
  const title = (places[0] ?? STARTS.body) < STARTS.standfirst ? 1 : 0;
  return title + places.length / (places.length + HALF);
}

/** An article that says it so often has half of what it can get for that. */
const HALF = 3;

/** The articles that contain the phrase, with the places where it begins. */
function occurrences({ words, open }: Phrase, shard: Shard): Promise<Hit[]> {
  return open ? continued(words, shard) : whole(words, shard);
}

async function whole(words: string[], shard: Shard): Promise<Hit[]> {
  const ids = await shard.searchRow(words);
  if (ids.size === 0) return [];
  const hits = await shard.search(words);
  return hits
    .filter(({ id }) => ids.has(id))
    .map((hit) => ({ ...hit, places: rows(hit.places, words.length) }));
}

/** Where so many places follow each other: Pagefind does not say which word stands where. */
function rows(places: number[], length: number): number[] {
  const all = new Set(places);
  const steps = Array.from({ length }, (_, step) => step);
  return places.filter((place) => steps.every((step) => all.has(place + step)));
}

/**
 * The articles with these words in a row, the last of which may go on. Pagefind can ask for a row of whole words or for
 * one unfinished word, so the words' places are compared here.
 */
async function continued(words: string[], shard: Shard): Promise<Hit[]> {
  const hits = await shard.search(words.slice(-1));
  if (hits.length === 0) return [];
  const heads = await Promise.all(words.slice(0, -1).map((head) => placesOf(head, shard)));
  return hits.flatMap((hit) => {
    const places = hit.places
      .map((place) => place - heads.length)
      .filter((begin) => heads.every((head, step) => head.get(hit.id)?.has(begin + step)));
    return places.length > 0 ? { ...hit, places } : [];
  });
}

/** By article, where the word stands in it. */
async function placesOf(word: string, shard: Shard): Promise<Map<string, Set<number>>> {
  const hits = await shard.search([word]);
  return new Map(hits.map(({ id, places }) => [id, new Set(places)]));
}
