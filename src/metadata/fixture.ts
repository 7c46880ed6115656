import { articleOf, noVocabulary } from '../../tests/harness/articles.ts';
import { archiveOf, type Archive } from '../archive/archive.ts';
import type { LeadPicture } from '../archive/leadPicture.ts';
import type { Article } from '../article/article.ts';
import type { Vocabulary, VocabularyTerm } from '../article/vocabulary.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { site as siteConfig } from '../site.config.ts';
import type { Metadata, MetadataSite } from './metadata.ts';
import { articleMetadata } from './pages.ts';

/** A site below a path. */
export const context: MetadataSite = {
  site: {
    ...{ title: '望潮报库', description: '河口的报纸。', interfaceLanguage: 'zh-CN' },
    ...{ pageSize: 20, termMinimum: 1, feed: siteConfig.feed },
  },
  siteUrl: 'https://example.org/sub/',
  texts: zhCN,
  periodName: (date) => date,
};

export const minimal = articleOf('2024/03/05/a', { title: '潮' });

export const picture: LeadPicture = {
  ...{ src: '/pictures/a.0123.1440.webp', remote: false, width: 1440, height: 960 },
  ...{ alt: '退潮的码头', caption: null, credit: '宋渡' },
};

const date = minimal.date;

export const english = articleOf('2024/03/07/b', {
  ...{ on: '2024-03-07', lang: 'en', translationOf: '/2024/03/06/full/', title: 'Tide' },
});

/** An article with all that one can have. */
export const full = articleOf('2024/03/06/full', {
  on: '2024-03-06 08:30:05',
  ...{ id: 'tide-1', title: '潮水来了', kicker: '简讯', subtitle: '副题', summary: '一两句。' },
  updated: { ...date, day: '2024-04-01', time: '09:00', instant: date.instant + 27 * 86_400 },
  source: { name: '晚报', url: 'https://example.com/original' },
  ...{ authors: ['甲', '晚报'], editors: ['乙'], translators: ['丙'], photographers: ['丁'] },
  ...{ section: '城事', tags: ['潮汐', 'C#'], series: { name: '江上', part: 2 } },
  corrections: [{ date: { ...date, day: '2024-03-08' }, text: '应为四十人。' }],
  license: 'https://creativecommons.org/licenses/by/4.0/',
});

export function archiveWith(...articles: Article[]): Archive {
  const vocabulary: Vocabulary = {
    ...noVocabulary,
    sources: [termOf('晚报', { url: 'https://example.com/', slug: 'post' })],
    authors: [termOf('甲', { url: 'https://example.com/jia', slug: 'jia' })],
  };
  return archiveOf({ articles, pages: [], vocabulary });
}

function termOf(key: string, rest: Partial<VocabularyTerm>): VocabularyTerm {
  return {
    ...{ key, name: key, place: { line: 1, column: 1 }, slug: null, aliases: [] },
    ...{ description: null, parent: null, url: null, timeZone: null },
    ...rest,
  };
}

export const at = (path: string) => `https://example.org/sub/${path}`;

export function metadataOf(
  article: Article,
  others: Article[] = [],
  seen = { graphemes: 0 },
): Metadata {
  return articleMetadata(
    archiveWith(article, ...others),
    article,
    { picture: null, ...seen },
    context,
  );
}

/** What the tags of a name or a property say, in order. */
export function said({ tags }: Metadata, key: string): string[] {
  return tags
    .filter(({ name, property }) => name === key || property === key)
    .map(({ content }) => content);
}
