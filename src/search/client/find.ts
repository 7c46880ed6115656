import type { Phrase, Query } from '../phrases.ts';
import type { Hit, Shard } from './engine.ts';

/** What a shard has of what is asked. */
export interface Found {
  /** The newest first. */
  articles: FoundArticle[];
  /**
   * How many articles hold each phrase that is wanted, whatever else they hold. What no article can have any more, since
   * it has not what comes before, is not asked for.
   */
  counts: number[];
}

/** An article that contains what was asked. */
export interface FoundArticle {
  id: string;
  /** Its number in its shard: the older, the lower. */
  page: number;
  /** For each phrase that is wanted, where it begins: see positions.ts. Ascending. */
  places: number[][];
}

/** The articles of a shard that have all that a query wants, and nothing that it does not want. */
export async function find({ wanted, unwanted }: Query, shard: Shard): Promise<Found> {
  let articles = new Map<string, FoundArticle>();
  const counts: number[] = [];
  for (const [index, phrase] of wanted.entries()) {
    const hits = await occurrences(phrase, shard);
    counts.push(hits.length);
    const next = new Map<string, FoundArticle>();
    for (const { id, page, places } of hits) {
      const before = index === 0 ? [] : articles.get(id)?.places;
      if (before) next.set(id, { id, page, places: [...before, places] });
    }
    articles = next;
    if (articles.size === 0) break;
  }
  for (const phrase of articles.size > 0 ? unwanted : []) {
    for (const { id } of await occurrences(phrase, shard)) articles.delete(id);
  }
  return { articles: [...articles.values()].sort((a, b) => b.page - a.page), counts };
}

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
