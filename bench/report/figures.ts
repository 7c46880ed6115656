import type { Spread } from '../measure/spread.ts';

/** How figures are printed. What could not be measured is `n/a`, never a zero. */

/** The median, and the least and the most where runs differ: `6.8 (6.5–7.2)`. @param unit what one is counted in */
export function figure(spread: Spread | null, unit = 1): string {
  if (spread === null) return 'n/a';
  const [median, least, most] = [spread.median, spread.least, spread.most].map((value) =>
    decimals(value / unit),
  );
  return least === most ? `${median}` : `${median} (${least}–${most})`;
}

/** The median alone. */
export function medianFigure(spread: Spread | null): string {
  return spread === null ? 'n/a' : decimals(spread.median);
}

export function ratioFigure(ratio: number | null): string {
  return ratio === null ? 'n/a' : ratio.toFixed(2);
}

/** `1,234` */
export function count(number: number): string {
  return String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** Decimal units: `1.2 MB` is 1,200,000 bytes. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${decimals(bytes / 1e3)} kB`;
  return bytes < 1e9 ? `${decimals(bytes / 1e6)} MB` : `${decimals(bytes / 1e9)} GB`;
}

/** Three figures are all that a measurement is good for. */
function decimals(value: number): string {
  if (value >= 100) return count(Math.round(value));
  return value.toFixed(value >= 10 ? 1 : 2);
}
