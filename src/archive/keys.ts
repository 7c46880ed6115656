import type { Article } from '../article/article.ts';
import { taxonomyNames } from '../article/vocabulary.ts';
import { addressedPaths, findAddressed } from './addressed.ts';
import { hasPage, termPages, type PageSizes } from './addresses.ts';
import type { Archive } from './archive.ts';
import type { Period } from './calendar.ts';
import { feedKeys } from './feedKeys.ts';
import { keyOf } from './keyOf.ts';
import type { ListPage } from './pagination.ts';
import { pictureFiles } from './pictures.ts';
import { queryShards } from './queries.ts';
import { termNames, type Term } from './taxonomy.ts';
import { urls } from './urls.ts';

/** A page, or a picture, as a build may find that it need not make it again. */
export interface PageKey {
  /** The digest of all that the page shows: while it stays, and the program, so do the page's bytes. */
  key: string;
  /** Its file in the output. */
  file: string;
}

/**
 * The keys of all pages whose addresses are made from the content, and of pictures. A key may take in more than the page
 * shows, never less.
 * @returns by path without slashes at its ends: `2022/07/28`, `tags/元宇宙/3`
 */
export function pageKeys(archive: Archive, sizes: PageSizes): Map<string, PageKey> {
  const link = memo((term: Term) => keyOf(term.slug, term.name, hasPage(term, sizes)));
  /** What any page shows of an article: its record, and how its terms are named and linked. */
  const face = memo((article: Article) => {
    const terms = taxonomyNames.flatMap((name) =>
      archive.termsOf(termNames(article, name), name).map(link),
    );
    const { translators, editors, photographers } = article;
    const named = [...translators, ...editors, ...photographers].map(
      (name) => archive.taxonomies.authors.find(name)?.name ?? null,
    );
    return keyOf(article, terms, named);
  });
  const faces = (articles: Iterable<Article>) => Array.from(articles, face);
  const parts = memo((series: Term) => keyOf(faces(series.articles)));

  const keys = new Map<string, PageKey>();
  const put = (path: string, key: string, file = `${path}/index.html`) =>
    keys.set(path, { key, file });
  for (const path of addressedPaths(archive)) {
    const { article, withdrawn, moved, page, isFile } = findAddressed(archive, path);
    if (article) put(path, keyOf('article', ...aroundKeys(article)));
    else if (isFile === true) put(path, keyOf('notice', moved), path);
    else put(path, keyOf('notice', withdrawn, moved, page));
  }
  for (const [shard, entries] of queryShards(archive)) {
    const file = urls.queries(shard).slice(1);
    put(file, keyOf('queries', entries), file);
  }
  const { years, months, days } = archive.calendar;
  for (const day of days) put(pathOf(urls.period(day.date)), listKey(day));
  for (const month of months) put(pathOf(urls.period(month.date)), listKey(month));
  for (const year of years) put(pathOf(urls.period(year.date)), countsKey(year));
  for (const name of taxonomyNames) {
    const { terms } = archive.taxonomies[name];
    const all = terms.map((term) => [link(term), term.articles.length]);
    put(pathOf(urls.taxonomy(name)), keyOf('terms', all));
  }
  for (const { term, page } of termPages(archive, sizes)) {
    const path = pathOf(urls.term(term.taxonomy, term.slug, page.number ?? undefined));
    put(path, termKey(term, page));
  }
  for (const [url, key] of feedKeys(archive, sizes, face)) {
    const path = pathOf(url);
    put(path, key, url.endsWith('/') ? undefined : path);
  }
  for (const { name } of pictureFiles([...archive.articles, ...archive.pages])) {
    // Its name says what is in it.
    const file = `pictures/${name}`;
    put(file, 'picture', file);
  }
  return keys;

  function aroundKeys(article: Article): unknown[] {
    const { previous, next, before, related } = archive.around(article);
    const pager = [previous && face(previous), next && face(next)];
    const series = archive.termsOf(termNames(article, 'series'), 'series');
    return [face(article), pager, faces(before), faces(related), series.map(parts)];
  }

  function listKey({ date, articles, before, after }: Period): string {
    return keyOf('list', date, faces(articles), before?.date, after?.date);
  }

  function countsKey({ date, parts: months, before, after }: Period): string {
    const counts = months.map((month) => [
      month.date,
      month.parts.map((day) => [day.date, day.articles.length]),
    ]);
    return keyOf('year', date, counts, before?.date, after?.date);
  }

  function termKey(term: Term, { number, items, older, newer }: ListPage<Article>): string {
    const { name, slug, description, url, parent, articles } = term;
    // A numbered page carries nothing that changes when the archive grows.
    const head = number === null ? [url, parent && link(parent), articles.length] : [];
    return keyOf('term', name, slug, description, head, number, older, newer, faces(items));
  }
}

function memo<Subject extends object>(make: (subject: Subject) => string) {
  const made = new Map<Subject, string>();
  return (subject: Subject): string => {
    const known = made.get(subject);
    if (known !== undefined) return known;
    const key = make(subject);
    made.set(subject, key);
    return key;
  };
}

function pathOf(url: string): string {
  return decodeURI(url).replace(/^\/|\/$/g, '');
}
