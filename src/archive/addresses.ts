import type { Article } from '../article/article.ts';
import { taxonomyNames } from '../article/vocabulary.ts';
import type { SiteConfig } from '../site.config.ts';
import type { Archive } from './archive.ts';
import { addressedPaths, findAddressed } from './addressed.ts';
import { monthParts } from './monthParts.ts';
import { compareText } from './order.ts';
import { paginate, type ListPage } from './pagination.ts';
import { queryShards } from './queries.ts';
import type { Term } from './taxonomy.ts';
import { feedFormats, urls, xmlFormats } from './urls.ts';

/** How large the parts of the archive are that have pages and feeds: from the site's settings. */
export interface PageSizes {
  pageSize: number;
  termMinimum: number;
  feed: Pick<SiteConfig['feed'], 'items' | 'bytes' | 'termMinimum'>;
}

/** Whether a term has a page of its own. */
export function hasPage(
  { articles }: Term,
  { termMinimum }: Pick<PageSizes, 'termMinimum'>,
): boolean {
  return articles.length >= Math.max(1, termMinimum);
}

/** Whether a term has feeds of its own; it has a page then. */
export function hasFeed(term: Term, sizes: PageSizes): boolean {
  return hasPage(term, sizes) && term.articles.length >= sizes.feed.termMinimum;
}

/** The pages of every term that has some. */
export function termPages(
  archive: Archive,
  sizes: PageSizes,
): { term: Term; page: ListPage<Article> }[] {
  return taxonomyNames
    .flatMap((name) => archive.taxonomies[name].terms)
    .filter((term) => hasPage(term, sizes))
    .flatMap((term) => paginate(term.articles, sizes.pageSize).map((page) => ({ term, page })));
}

/** Every term that has feeds of its own. */
export function feedTerms({ taxonomies }: Archive, sizes: PageSizes): Term[] {
  return taxonomyNames
    .flatMap((name) => taxonomies[name].terms)
    .filter((term) => hasFeed(term, sizes));
}

/** The files of the content folder that are published as they are; those of a withdrawn article go with it. */
export function mediaFiles({ articles, pages }: Archive): string[] {
  const files = [...articles, ...pages].flatMap(({ media }) => media);
  return [...new Set(files)].sort(compareText);
}

/** The address of every page that the archive makes, percent-encoded, without the site's base. */
export function pageAddresses(archive: Archive, sizes: PageSizes): Set<string> {
  const { years, months, days } = archive.calendar;
  const parts = monthParts(archive, sizes);
  const terms = feedTerms(archive, sizes);
  return new Set([
    ...[urls.home, urls.archive, urls.search, urls.corrections, urls.feeds, urls.opml],
    ...feedFormats.map((format) => urls.feed(format)),
    ...xmlFormats.flatMap((format) => [
      ...parts.map(({ month, number }) => urls.monthFeed(month, format, number)),
      ...terms.map(({ taxonomy, slug }) => urls.termFeed(taxonomy, slug, format)),
    ]),
    ...addressedPaths(archive).map((path) =>
      findAddressed(archive, path).isFile === true ? urls.file(path) : urls.page(path),
    ),
    ...[...queryShards(archive).keys()].map((shard) => urls.queries(shard)),
    ...[...years, ...months, ...days].map(({ date }) => urls.period(date)),
    ...taxonomyNames.map((name) => urls.taxonomy(name)),
    ...termPages(archive, sizes).map(({ term, page }) =>
      urls.term(term.taxonomy, term.slug, page.number ?? undefined),
    ),
  ]);
}
