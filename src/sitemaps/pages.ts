import { termPages } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { compareText } from '../archive/order.ts';
import type { ListPage } from '../archive/pagination.ts';
import type { Term } from '../archive/taxonomy.ts';
import { urls } from '../archive/urls.ts';
import type { Article, ArticleDate } from '../article/article.ts';
import { lastChange, latestDate } from '../article/changes.ts';
import { taxonomyNames } from '../article/vocabulary.ts';
import { textEntries } from './articles.ts';
import type { SitemapEntry, SitemapSettings } from './sitemap.ts';

/**
 * All pages that belong to no month. Left out are those without a canonical address: the notices of
 * withdrawn articles, old addresses, and the page for what is not there. What a newest article adds comes at the end.
 */
export function pageEntries(archive: Archive, settings: SitemapSettings): SitemapEntry[] {
  const { articles, taxonomies } = archive;
  const pages = archive.pages.toSorted((a, b) => compareText(a.path, b.path));
  return [
    entry(urls.home, latestDate(articles.slice(-settings.frontPage).map(lastChange))),
    entry(urls.archive, newestDate(articles)),
    entry(urls.corrections, latestDate(articles.flatMap(correctionDates))),
    entry(urls.search, null),
    entry(urls.feeds, null),
    ...taxonomyNames.map((name) => {
      const newest = taxonomies[name].terms.flatMap((term) => newestDate(term.articles) ?? []);
      return entry(urls.taxonomy(name), latestDate(newest));
    }),
    ...pages.flatMap((page) => textEntries(page, settings.siteUrl)),
    ...growing(archive, settings),
  ];
}

/** The pages of years and terms, in the order in which they came to be. */
function growing(archive: Archive, settings: SitemapSettings): SitemapEntry[] {
  const positions = new Map(archive.articles.map((article, index) => [article, index]));
  const bornOf = (articles: readonly Article[], count: number) => {
    const last = articles[count - 1];
    return (last && positions.get(last)) ?? Infinity;
  };
  const years = archive.calendar.years.map(({ date, articles }) => ({
    // It shows how many there are, and nothing of the articles themselves.
    ...entry(urls.period(date), newestDate(articles)),
    born: bornOf(articles, 1),
  }));
  const terms = termPages(archive, settings).map(({ term, page }) => ({
    ...entry(termUrl(term, page), latestDate(page.items.map(lastChange))),
    born: bornOf(term.articles, articlesNeeded(page, settings)),
  }));
  return [...years, ...terms]
    .sort((a, b) => a.born - b.born || compareText(a.url, b.url))
    .map(({ url, changed }) => entry(url, changed));
}

/** How many articles a term has when this page of it comes to be: see archive/pagination.ts. */
function articlesNeeded(
  { number }: ListPage<Article>,
  { pageSize, termMinimum }: SitemapSettings,
): number {
  return Math.max(1, termMinimum, number === null ? 0 : (number + 1) * pageSize);
}

function termUrl({ taxonomy, slug }: Term, { number }: ListPage<Article>): string {
  return urls.term(taxonomy, slug, number ?? undefined);
}

function newestDate(articles: readonly Article[]): ArticleDate | null {
  return articles.at(-1)?.date ?? null;
}

function correctionDates({ corrections }: Article): ArticleDate[] {
  return corrections.map(({ date }) => date);
}

function entry(url: string, changed: ArticleDate | null): SitemapEntry {
  return { url, changed, images: [] };
}
