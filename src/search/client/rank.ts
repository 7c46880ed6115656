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
  const rarity = found.map((count) => Math.sqrt(Math.log(1 + articles / count)));
  const all = rarity.reduce((sum, each) => sum + each, 0);
  let sum = 0;
  for (const [index, begins] of places.entries()) {
    const often = begins.length / (begins.length + HALF);
    sum += ((rarity[index] ?? 0) / all) * (WORTH[bestPart(begins)] + often);
    const next = places[index + 1];
    if (next) sum += nearness(begins, next, lengths[index] ?? 1) / (places.length - 1);
  }
  return Math.round(sum * STEPS) / STEPS;
}

/** What the best part that has the phrase is worth: more by 1 than the next, which is more than how often can be worth. */
const WORTH = { title: 3, standfirst: 2, terms: 1, reading: 1, body: 0 } as const;

/** An article that says it so often has half of what it can get for that, which is 1. From 3 to 20 measures alike. */
const HALF = 8;

/**
 * What it is worth that one phrase ends where the next begins: more than how often and NEAR, so that what is exact goes
 * before what is scattered in the same parts.
 */
const EXACT = { title: 1.5, elsewhere: 1.25 } as const;

/** What two phrases are worth that nearly touch, in any order; less the farther they are, down to 0 at REACH positions. */
const NEAR = 0.25;
const REACH = 16;

/**
 * Articles whose scores are the same to so many steps are equals, of which the newest goes first: those that say a word
 * 20 to 22 times, or 84 to 119 times. To favour new ones more than that measured worse.
 */
const STEPS = 40;

function bestPart([first = 0]: readonly number[]): keyof typeof WORTH {
  return PARTS.findLast((part) => STARTS[part] <= first) ?? 'title';
}

/** How close two phrases come at their closest. @param length of the first */
function nearness(one: readonly number[], next: readonly number[], length: number): number {
  let best = 0;
  let index = 0;
  for (const place of one) {
    const end = place + length;
    while ((next[index] ?? Infinity) < end) index += 1;
    if (next[index] === end) {
      best = Math.max(best, place < STARTS.standfirst ? EXACT.title : EXACT.elsewhere);
    }
    const gap = Math.min(
      (next[index] ?? Infinity) - end,
      Math.abs(place - (next[index - 1] ?? -Infinity)),
    );
    best = Math.max(best, NEAR * (1 - gap / REACH));
  }
  return best;
}
