/** Numbers in [0, 1), the same for the same seeds. */
export type Random = () => number;

/** A generator of its own for every combination of seeds, so that what one part draws moves nothing in another. */
export function randomOf(...seeds: number[]): Random {
  let state = 0x9e3779b9;
  for (const seed of seeds) {
    state = mix(state ^ seed);
  }
  // Mulberry32 (Tommy Ettinger, public domain).
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state) / 2 ** 32;
  };
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** A whole number from `from` to `to`, both included. */
export function between(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

export function pick<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** From a standard normal distribution (Box and Muller). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** Draws indexes with the given weights. */
export function weighted(weights: readonly number[]): (random: Random) => number {
  let sum = 0;
  const bounds = weights.map((weight) => (sum += weight));
  return (random) => {
    const drawn = random() * sum;
    let low = 0;
    let high = bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Draws ranks from 0 by Zipf's law. @param shift flattens the head (Mandelbrot) */
export function zipf(size: number, shift = 0): (random: Random) => number {
  return weighted(Array.from({ length: size }, (_, rank) => 1 / (rank + 1 + shift)));
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), 1 | value);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return (mixed ^ (mixed >>> 14)) >>> 0;
}
