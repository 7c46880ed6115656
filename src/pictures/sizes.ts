import type { Size } from './made.ts';

/** No side of a WebP is longer (its container's specification, 14 bits less one). */
const longestSide = 16_383;

/**
 * Rising; never larger than the picture, whose own width is the last where it is narrower than what is asked for.
 * A picture too tall for its format is smaller as a whole.
 */
export function variantSizes({ width, height }: Size, widths: readonly number[]): Size[] {
  const own = Math.max(1, Math.min(width, Math.floor((width * longestSide) / height)));
  const rising = widths.toSorted((a, b) => a - b);
  const widest = Math.min(own, rising.at(-1) ?? own);
  return [...rising.filter((one) => one < widest), widest].map((one) => ({
    width: one,
    height: Math.min(longestSide, Math.max(1, Math.round((one * height) / width))),
  }));
}
