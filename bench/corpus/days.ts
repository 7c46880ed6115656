import { randomOf, weighted } from './random.ts';

/** How many days of LCTT's 1,945 (2013-09-01 to 2018-12-28) brought 0, 1, 2 … articles; its days are made up. */
const draw = weighted([411, 432, 404, 324, 186, 121, 41, 15, 7, 3, 0, 1]);

const firstDay = Date.UTC(1956, 0, 1);
const dayLength = 86_400_000;
/** A paper grows: each decade brings as much a day as the first did, again. In days. */
const decade = 3652;

/**
 * The days of the articles, `2022-07-28`, in order: bursts and gaps as in LCTT, two a day in the first decade and
 * four in the second. More articles go on where fewer end: 1,000 cover 16 months, 20,000 18 years, 200,000 68.
 */
export function daysOf(count: number, seed: number): string[] {
  const random = randomOf(seed, 0);
  const days: string[] = [];
  for (let day = 0; days.length < count; day += 1) {
    const name = new Date(firstDay + day * dayLength).toISOString().slice(0, 10);
    for (let desk = 0; desk <= Math.floor(day / decade); desk += 1) {
      for (let left = draw(random); left > 0; left -= 1) days.push(name);
    }
  }
  return days.slice(0, count);
}
