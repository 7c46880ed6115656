import { chance, type Random } from '../../corpus/random.ts';
import { searchedText, type Article } from '../site/articles.ts';
import { characterOf, cutOf, HAN } from './cuts.ts';
import { toSimplified, toTraditional } from './forms.ts';
import { headlineOf, quotedHeadlineOf } from './headlines.ts';
import { nameOf } from './names.ts';
import { englishOf, lineOf, mixedOf, wordOf } from './words.ts';

/** One way to make a query out of an article; null where the article has nothing of the kind, or chance found none. */
export type Draw = (article: Article, random: Random) => string | null;

/** By what tables call them, the queries that readers ask. */
export const kinds: Readonly<Record<string, Draw>> = {
  'words of titles': ({ title }, random) => wordOf(title, random),
  names: nameOf,
  headlines: headlineOf,
  'headlines, quoted': quotedHeadlineOf,
  'cuts of titles': ({ title }, random) => cutOf(title, random),
  'cuts of bodies': ({ text }, random) => cutOf(text, random),
  'English terms': (article, random) => englishOf(searchedText(article), random),
  'Han with Latin': (article, random) => mixedOf(searchedText(article), random),
  'single characters': (article, random) => characterOf(eitherOf(article, random), random),
  'traditional for simplified': otherForm(toTraditional),
  'simplified for traditional': otherForm(toSimplified),
  'two words': (article, random) => {
    const words = [wordOf(article.title, random), wordOf(lineOf(article.text, random), random)];
    return words.includes(null) ? null : words.join(' ');
  },
};

function otherForm(convert: (text: string) => string | null): Draw {
  return (article, random) => {
    const cut = cutOf(eitherOf(article, random), random, { most: 4, allowed: HAN });
    return cut === null ? null : convert(cut);
  };
}

function eitherOf({ title, text }: Article, random: Random): string {
  return chance(random, 0.5) ? title : text;
}
