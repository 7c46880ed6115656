import type { Phrase } from '../phrases.ts';
import type { Engine, Hit } from './engine.ts';

/** The ids of all articles that contain every phrase: the most relevant first, of equal ones the newest. */
export async function find(phrases: Phrase[], engine: Engine): Promise<string[]> {
  const [first, ...others] = await Promise.all(phrases.map((phrase) => scores(phrase, engine)));
  if (!first) return [];
  return [...first]
    .filter(([id]) => others.every((found) => found.has(id)))
    .map(([id, score]) => ({
      id,
      score: others.reduce((sum, each) => sum + (each.get(id) ?? 0), score),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

/** The articles that contain the phrase, the newest first, with their scores. */
async function scores(phrase: Phrase, engine: Engine): Promise<Map<string, number>> {
  const hits = await (phrase.open ? continued(phrase.words, engine) : whole(phrase.words, engine));
  if (hits.length === 0) return new Map();
  // Pagefind gives every match of a phrase the same score, but weighs the words and the title if they are not quoted.
  const weighed = await engine.search(phrase.words.join(' '), 'relevance');
  const score = new Map(weighed.map((hit) => [hit.id, hit.score]));
  return new Map(hits.map(({ id }) => [id, score.get(id) ?? 0]));
}

function whole(words: string[], engine: Engine): Promise<Hit[]> {
  return engine.search(`"${words.join(' ')}"`, 'newest');
}

/**
 * The articles with these words in a row, the last of which may go on. Pagefind can ask for a row of whole words or for
 * one unfinished word, so the words' positions are compared here.
 */
async function continued(words: string[], engine: Engine): Promise<Hit[]> {
  const heads = words.slice(0, -1);
  const last = words.at(-1) ?? '';
  // The index spells Hangul in its parts.
  const spelt = last.normalize('NFD');
  await engine.preload([last, ...engine.starts.filter((start) => start.startsWith(spelt))]);
  const hits = await engine.search(last, 'newest');
  if (hits.length === 0 || heads.length === 0) return hits;
  const places = await Promise.all(heads.map((head) => placesOf(head, engine)));
  const follows = (id: string, at: number) =>
    places.every((place, index) => place.get(id)?.has(at - heads.length + index));
  return hits.filter(({ id, words: ats }) => ats.some((at) => follows(id, at)));
}

/** By article, where the word stands in it. */
async function placesOf(word: string, engine: Engine): Promise<Map<string, Set<number>>> {
  const hits = await engine.search(word, 'relevance');
  return new Map(hits.map(({ id, words }) => [id, new Set(words)]));
}
