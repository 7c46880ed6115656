import type { Article, StandingPage } from '../../src/article/article.ts';
import { parseDate, placeDate } from '../../src/article/date.ts';
import type { Vocabulary } from '../../src/article/vocabulary.ts';

/** An article for tests: what is given, and nothing else. */
export function articleOf(path: string, given: Partial<Article> & { on?: string } = {}): Article {
  const { on = '2024-03-05', ...rest } = given;
  const written = parseDate(on);
  const date = 'rule' in written ? written : placeDate(written, 'Asia/Shanghai');
  if ('rule' in date) throw new Error(`${on} is not a date`);
  return {
    path,
    file: `articles/${path}.md`,
    id: path,
    title: path,
    date,
    lang: 'zh-CN',
    body: { key: path, excerpt: '', feedBytes: 0 },
    ...{ kicker: null, subtitle: null, summary: null, updated: null, source: null, section: null },
    ...{ series: null, cover: null, withdrawn: null, license: null, canonical: null, draft: false },
    ...{ authors: [], editors: [], translators: [], photographers: [], tags: [], aliases: [] },
    ...{ corrections: [], media: [], pictures: {}, lost: [] },
    ...rest,
  };
}

/** A standing page for tests: what is given, and nothing else. */
export function pageOf(path: string, given: Partial<StandingPage> = {}): StandingPage {
  return {
    ...{ path, file: `pages/${path}.md`, title: path, summary: null, lang: 'zh-CN', aliases: [] },
    ...{ body: { key: path, excerpt: '', feedBytes: 0 }, media: [], pictures: {}, lost: [] },
    ...given,
  };
}

export const noVocabulary: Vocabulary = {
  tags: [],
  sections: [],
  sources: [],
  authors: [],
  series: [],
};
