import { chance, pick, randomOf, weighted, zipf, type Random } from './random.ts';
import { label, latinWord, type Voice } from './voice.ts';

/** What an article is filed under. */
export interface Terms {
  tags: string[];
  section: string;
  source: string;
  authors: string[];
}

export function termsOf(random: Random): Terms {
  const count = tagCount(random);
  const tags = new Set<string>();
  for (let left = count; left > 0; left -= 1) tags.add(nameOf(tagNames, tagRank(random)));
  return {
    tags: [...tags],
    section: pick(random, sections),
    source: nameOf(sourceNames, sourceRank(random)),
    authors: chance(random, 0.7) ? [nameOf(authorNames, authorRank(random))] : [],
  };
}

/** Of how many articles in 100 have 0 to 5 tags. LCTT's, made from words of titles, are too few to follow: 1 in the mean. */
const tagCount = weighted([10, 20, 25, 20, 15, 10]);

const sections = [
  '要闻',
  '国际',
  '财经',
  '科技',
  '文化',
  '体育',
  '社会',
  '教育',
  '观点',
  '副刊',
] as const;

const tagNames = namesOf(5000, 4, 1);
const sourceNames = namesOf(40, 5, 2);
const authorNames = namesOf(800, 3, 3);

/** Zipf's law, a little flattened: of 20,000 articles 1 in 13 has the most frequent tag, and there are 4,500 tags. */
const tagRank = zipf(tagNames.length, 3);
const sourceRank = zipf(sourceNames.length);
const authorRank = zipf(authorNames.length, 10);

/** Names that differ in more than case; every sixth is Latin. */
function namesOf(count: number, length: number, seed: number): string[] {
  const voice: Voice = {
    random: randomOf(4, seed),
    language: 'zh-CN',
    earlier: null,
    references: [],
  };
  const names = new Set<string>();
  while (names.size < count) {
    const latin = names.size % 6 === 5;
    const name = latin
      ? latinWord(voice)
      : (/^\p{Script=Han}+/u.exec(label(voice, length))?.[0] ?? '');
    if (name.length > 1) names.add(name);
  }
  return [...names];
}

function nameOf(names: readonly string[], rank: number): string {
  return names[rank] ?? '';
}
