import type { Archive } from '../archive/archive.ts';
import { urls } from '../archive/urls.ts';
import type { Article } from '../article/article.ts';
import { buildIndex, type SearchIndex, type SearchOptions } from '../search/build.ts';
import type { SearchRecord } from '../search/records.ts';

/**
 * The search index of all published articles, whose bodies are in the render cache. The paths of its files are those in
 * the site: `pagefind/…`.
 */
export async function buildSearch(archive: Archive, options: SearchOptions): Promise<SearchIndex> {
  const index = await buildIndex(recordsOf(archive), options);
  const folder = urls.searchIndex.slice(1);
  return { ...index, files: index.files.map((file) => ({ ...file, path: folder + file.path })) };
}

/** Oldest first. */
function recordsOf(archive: Archive): SearchRecord[] {
  const nameOf = (name: string | undefined, taxonomy: 'sources' | 'sections') =>
    archive.termsOf(name === undefined ? [] : [name], taxonomy)[0]?.name ?? null;
  return archive.articles.map((article) => ({
    url: urls.page(article.path),
    title: article.title,
    kicker: article.kicker,
    about: aboutOf(article, archive),
    body: article.body.key,
    day: article.date.day,
    source: nameOf(article.source?.name, 'sources'),
    section: nameOf(article.section ?? undefined, 'sections'),
    tags: archive.termsOf(article.tags, 'tags').map(({ name }) => name),
    lang: article.lang,
  }));
}

/** What a page says of its article beside title and text. */
function aboutOf(article: Article, archive: Archive): string[] {
  const { subtitle, summary, cover, authors, tags } = article;
  const others = [...article.translators, ...article.editors, ...article.photographers];
  const names = (list: string[], taxonomy: 'authors' | 'tags') =>
    archive.termsOf(list, taxonomy).map(({ name }) => name);
  return [
    subtitle ?? '',
    summary ?? '',
    cover?.caption ?? '',
    cover?.credit ?? '',
    [...names(authors, 'authors'), ...others].join(' '),
    names(tags, 'tags').join(' '),
  ].filter((line) => line !== '');
}
