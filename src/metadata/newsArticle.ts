import type {
  CorrectionComment,
  CreativeWork,
  CreativeWorkSeries,
  ImageObject,
  NewsArticleLeaf,
  Organization,
  OrganizationLeaf,
  PersonLeaf,
} from 'schema-dts';
import { machineDate } from '../article/date.ts';
import { isWebAddress } from '../article/schema.ts';
import type { Described, DescribedAuthor } from './described.ts';
import { given } from './given.ts';

/**
 * An article in the vocabulary of schema.org: what Google recommends for articles, and what an archive knows beside it.
 * A day alone is printed as a day, for nobody knows the hour.
 */
export function newsArticle(article: Described, publisher: Organization): NewsArticleLeaf {
  const { url, lang, series, publication, picture, modified } = article;
  const [original, ...translations] = article.versions;
  const isOriginal = original?.url === url;
  return given<NewsArticleLeaf>({
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    identifier: article.id,
    headline: article.headline,
    alternativeHeadline: article.subtitle,
    description: article.description,
    inLanguage: lang,
    datePublished: machineDate(article.published),
    dateModified: modified && machineDate(modified),
    author: article.authors.map(authorOf),
    editor: article.editors.map(personOf),
    translator: article.translators.map(personOf),
    contributor: article.photographers.map(personOf),
    publisher,
    sourceOrganization:
      publication && given<OrganizationLeaf>({ '@type': 'Organization', ...publication }),
    isBasedOn: article.original,
    image: picture && imageOf(picture),
    articleSection: article.section,
    keywords: article.tags,
    ...lengthOf(article),
    isPartOf: series && seriesOf(series),
    position: series?.part ?? null,
    license: article.license === null ? null : licenseOf(article.license),
    correction: article.corrections.map(({ date, text }): CorrectionComment => ({
      ...{ '@type': 'CorrectionComment', datePublished: machineDate(date), text },
    })),
    translationOfWork: original && !isOriginal ? versionOf(original) : null,
    workTranslation: isOriginal ? translations.map(versionOf) : null,
  });
}

function authorOf({ name, url, website, isPublication }: DescribedAuthor) {
  const known = { name, url, sameAs: website };
  return isPublication
    ? given<OrganizationLeaf>({ '@type': 'Organization', ...known })
    : given<PersonLeaf>({ '@type': 'Person', ...known });
}

function personOf(name: string): PersonLeaf {
  return { '@type': 'Person', name };
}

function imageOf(picture: NonNullable<Described['picture']>): ImageObject {
  const { url, width, height, caption, alt, credit } = picture;
  return given<Exclude<ImageObject, string> & { '@type': 'ImageObject' }>({
    '@type': 'ImageObject',
    url,
    width: width === null ? null : String(width),
    height: height === null ? null : String(height),
    caption: caption ?? alt,
    creditText: credit,
  });
}

/**
 * Chinese and Japanese count their characters (字数), and that is their count of words. Of other languages the characters
 * are not words, so they are a size.
 */
function lengthOf({ lang, graphemes }: Described): Pick<NewsArticleLeaf, 'wordCount' | 'size'> {
  if (graphemes === 0) return {};
  if (/^(?:zh|ja|yue|wuu|nan|hak|lzh)\b/i.test(lang)) return { wordCount: graphemes };
  return { size: { '@type': 'QuantitativeValue', value: graphemes, unitText: 'characters' } };
}

function seriesOf({ name, url }: NonNullable<Described['series']>): CreativeWorkSeries {
  return given<Extract<CreativeWorkSeries, { '@type': 'CreativeWorkSeries' }>>({
    '@type': 'CreativeWorkSeries',
    name,
    url,
  });
}

function licenseOf(license: string): string | CreativeWork {
  return isWebAddress(license) ? license : { '@type': 'CreativeWork', name: license };
}

function versionOf({ lang, url }: Described['versions'][number]): NewsArticleLeaf {
  return { '@type': 'NewsArticle', url, inLanguage: lang };
}
