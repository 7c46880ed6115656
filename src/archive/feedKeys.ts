import type { Article } from '../article/article.ts';
import { feedTerms, type PageSizes } from './addresses.ts';
import type { Archive } from './archive.ts';
import { newestIssued, termFeedItems } from './issued.ts';
import { keyOf } from './keyOf.ts';
import { monthParts } from './monthParts.ts';
import { feedFormats, urls, xmlFormats, type XmlFormat } from './urls.ts';

/**
 * The keys of all feeds, and of the lists of them, by their addresses.
 * @param face the digest of what any page shows of an article
 */
export function feedKeys(
  archive: Archive,
  sizes: PageSizes,
  face: (article: Article) => string,
): [url: string, key: string][] {
  const { months } = archive.calendar;
  const faces = (articles: readonly Article[]) => articles.map(face);
  const newest = newestIssued(archive.articles, sizes.feed.items);
  const current = keyOf('feed', faces(newest), months.at(-1)?.date);
  const parts = monthParts(archive, sizes).map(
    ({ month, number, articles, previous, isFinal }) => ({
      url: (format: XmlFormat) => urls.monthFeed(month, format, number),
      key: keyOf('part', faces(articles), previous?.month, previous?.number, isFinal),
    }),
  );
  const terms = feedTerms(archive, sizes);
  const ofTerms = terms.map(({ taxonomy, slug, name, description, articles }) => ({
    url: (format: XmlFormat) => urls.termFeed(taxonomy, slug, format),
    key: keyOf('term feed', name, description, faces(newestIssued(articles, termFeedItems))),
  }));
  // In an order of their own: which of them has more articles is not shown.
  const listed = terms
    .map(({ taxonomy, slug, name, description }) => keyOf(taxonomy, slug, name, description))
    .sort();
  const dates = months.map(({ date }) => date);
  return [
    ...feedFormats.map((format): [string, string] => [urls.feed(format), current]),
    ...[...parts, ...ofTerms].flatMap(({ url, key }) =>
      xmlFormats.map((format): [string, string] => [url(format), key]),
    ),
    [urls.feeds, keyOf('feeds', listed, dates)],
    [urls.opml, keyOf('opml', listed)],
  ];
}
