import { chance, type Random } from '../../corpus/random.ts';
import type { Article } from '../site/articles.ts';
import { pickOne } from './words.ts';

/** A whole title, as it is pasted, or a part of it between punctuation. */
export function headlineOf({ title }: Article, random: Random): string | null {
  if (chance(random, 0.5)) return title;
  const parts = title.split(/[，。：；！？、,;!?|…]+|——|: /u).map((part) => part.trim());
  return pickOne(
    random,
    parts.filter((part) => Array.from(part).length >= 4),
  );
}

/** The same in quotation marks, and those of the title left out. */
export function quotedHeadlineOf(article: Article, random: Random): string | null {
  const headline = headlineOf(article, random);
  return headline === null ? null : `"${headline.replaceAll(/["“”＂]/gu, ' ')}"`;
}
