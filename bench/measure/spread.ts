/** Several measurements of the same thing. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** Null where there is no measurement, or one could not be made. */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const [least] = sorted;
  if (least === undefined || sorted.length < values.length) return null;
  const at = (index: number) => sorted[index] ?? least;
  // Of an even number, the mean of the two in the middle.
  const median = (at((sorted.length - 1) >> 1) + at(sorted.length >> 1)) / 2;
  return { median, least, most: at(sorted.length - 1) };
}
