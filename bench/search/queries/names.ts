import type { Random } from '../../corpus/random.ts';
import type { Article } from '../site/articles.ts';
import { pickOne } from './words.ts';

/**
 * The name of someone or something that an article is filed under or signed by: its source, section and tags, what
 * follows 作者, 记者, 译者, by and their like, and lines that hold nothing but short names.
 */
export function nameOf(article: Article, random: Random): string | null {
  const { source, section, tags, text } = article;
  const filed = [source, section, ...tags].filter((name) => name !== null);
  const signed = [...text.matchAll(SIGNED)].map(([, name, other]) => name ?? other ?? '');
  const listed = [...text.matchAll(LIST)].flatMap(([line]) => line.split(/[ 、]/));
  // One of each sort as likely as one of another: there are many more signatures than sections.
  const sorts = [filed, signed, listed].filter((names) => names.length > 0);
  return pickOne(random, pickOne(random, sorts) ?? []);
}

const HAN_NAME = '\\p{sc=Han}{2,4}(?![\\p{L}\\p{N}])';
const LATIN_NAME = '[\\w.\\-]*[A-Za-z0-9](?: [A-Z][\\w.\\-]*[A-Za-z0-9]){0,2}';
const ROLE = '作者|记者|記者|译者|譯者|校对|校對|编辑|編輯|通讯员|摄影|攝影|选题';
const SIGNED = new RegExp(
  `(?:${ROLE})[:： ]*(${HAN_NAME}|[A-Za-z]${LATIN_NAME})|\\b[Bb]y:? ([A-Z]${LATIN_NAME})`,
  'gu',
);
const LIST = /^\p{sc=Han}{2,3}(?:[ 、]\p{sc=Han}{2,3})*$/gmu;
