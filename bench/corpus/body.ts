import * as blocks from './blocks.ts';
import type { Block } from './blocks.ts';
import { chance, normal, weighted, type Random } from './random.ts';
import type { Voice } from './voice.ts';

/**
 * UTF-8 bytes of LCTT's 4,006 bodies (`corpora/lctt`, what follows the front matter), whose logarithms have the mean
 * 8.685 and the standard deviation 0.652: percentiles 1, 5, 25, 50, 75, 95 and 99 are 1,463, 2,058, 3,813, 5,972, 8,760,
 * 17,758 and 30,502; the mean is 7,433 and the longest 164,521. 1,000 made with seed 1 have a mean of 7,445 and a
 * median of 6,223.
 */
const logBytes = { mean: 8.685, deviation: 0.652 };
const bounds = { least: 800, most: 165_000 };

/** How many of LCTT's articles have a kind of block, and how often it comes in those, beside paragraphs with 10. */
const kinds: { block: Block; articles: number; weight: number }[] = [
  { block: blocks.heading, articles: 0.9, weight: 2 },
  { block: blocks.code, articles: 0.64, weight: 4 },
  { block: blocks.list, articles: 0.49, weight: 1.5 },
  { block: blocks.remotePicture, articles: 0.8, weight: 1.2 },
  { block: blocks.quote, articles: 0.33, weight: 1 },
  { block: blocks.ruby, articles: 0.15, weight: 0.8 },
  { block: blocks.rawHtml, articles: 0.12, weight: 0.5 },
  { block: blocks.table, articles: 0.02, weight: 1 },
];

/** A body of a length as real ones have, in Markdown. @param lead a block that stands after the first paragraph */
export function bodyOf(voice: Voice, lead: string | null): string {
  const wanted = lengthOf(voice.random);
  const own = kinds.filter(({ articles }) => chance(voice.random, articles));
  const draw = weighted([10, ...own.map(({ weight }) => weight)]);
  const parts = [blocks.paragraph(voice), ...(lead === null ? [] : [lead])];
  let bytes = Buffer.byteLength(parts.join('\n\n'));
  while (bytes < wanted) {
    const { block } = own[draw(voice.random) - 1] ?? { block: blocks.paragraph };
    const part = block(voice);
    parts.push(part);
    bytes += Buffer.byteLength(part) + 2;
  }
  if (voice.references.length > 0) parts.push(blocks.definitions(voice));
  return `${parts.join('\n\n')}\n`;
}

function lengthOf(random: Random): number {
  const drawn = Math.exp(logBytes.mean + logBytes.deviation * normal(random));
  // What a last block is too long by, in the mean.
  const excess = 100;
  return Math.min(Math.max(drawn - excess, bounds.least), bounds.most);
}
