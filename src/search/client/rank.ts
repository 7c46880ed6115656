import { PARTS, STARTS } from '../positions.ts';

/** What is known of an article that has every phrase. */
export interface Evidence {
  /** For each phrase, in the query's order, where it begins: see positions.ts. Ascending, never empty. */
  places: readonly (readonly number[])[];
}

/** What is known of the phrases over all that was searched. */
export interface Phrases {
  /** For each phrase, how many positions it takes: the number of its units. */
  lengths: readonly number[];
  /** For each phrase, how many articles hold it. */
  found: readonly number[];
  /** How many articles were searched. */
  articles: number;
}

/** Higher is better; equal ones go by day, the newest first. */
export function score({ places }: Evidence, { lengths, found, articles }: Phrases): number {
  // The logarithm is never 0: a phrase of every article counts too, if little.
  const rarity = found.map((count) => Math.log(1 + articles / count));
  const all = rarity.reduce((sum, each) => sum + each, 0);
  let sum = 0;
  for (const [index, begins] of places.entries()) {
    const weight = (rarity[index] ?? 0) / all;
    sum += weight * (bestPart(begins) + saturated(begins.length, HALF));
  }
  const pairs = places.length - 1;
  for (let index = 0; index < pairs; index += 1) {
    const near = nearness(places[index] ?? [], places[index + 1] ?? [], lengths[index] ?? 1);
    sum += (NEAR * near) / pairs;
  }
  return Math.round(sum * STEPS) / STEPS;
}

/** What the part that a phrase stands in is worth, of several the best one: each is more than any number of times below. */
const WORTH = { title: 3, standfirst: 2, terms: 1, reading: 1, body: 0 } as const;

/** An article that says it so often has half of what it can get for that, which is 1. */
const HALF = 3;

/** What phrases are worth that follow each other as in the query, in a title; in the text half of it. */
const NEAR = 1;

/** Articles whose scores differ by less than one of so many steps are equals. */
const STEPS = 20;

function bestPart([first = 0]: readonly number[]): number {
  const part = PARTS.findLast((each) => STARTS[each] <= first) ?? 'title';
  return WORTH[part];
}

/** From 0 for none towards 1. */
function saturated(count: number, half: number): number {
  return count / (count + half);
}

/** 1 where the one phrase is followed by the next in a title, one half elsewhere, 0 if it nowhere is. */
function nearness(one: readonly number[], next: readonly number[], length: number): number {
  const begins = new Set(next);
  const at = one.find((place) => begins.has(place + length));
  if (at === undefined) return 0;
  return at < STARTS.standfirst ? 1 : 0.5;
}
