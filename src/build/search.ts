import { hasPage, type PageSizes } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { compareText } from '../archive/order.ts';
import { coverOf } from '../archive/pictures.ts';
import { urls } from '../archive/urls.ts';
import type { Article } from '../article/article.ts';
import { buildIndex, type SearchIndex, type SearchOptions } from '../search/build.ts';
import type { SearchRecord, Thumbnail } from '../search/records.ts';

/**
 * The search index of all published articles, whose bodies are in the render cache. The paths of its files are those in
 * the site: `pagefind/…`.
 */
export async function buildSearch(
  archive: Archive,
  sizes: PageSizes,
  options: Omit<SearchOptions, 'tags'>,
): Promise<SearchIndex> {
  const index = await buildIndex(recordsOf(archive), { ...options, tags: tagsOf(archive, sizes) });
  const folder = urls.searchIndex.slice(1);
  return { ...index, files: index.files.map((file) => ({ ...file, path: folder + file.path })) };
}

function tagsOf({ taxonomies }: Archive, sizes: PageSizes): [name: string, url: string][] {
  const { terms } = taxonomies.tags;
  return terms
    .filter((term) => hasPage(term, sizes))
    .map(({ name, slug }): [string, string] => [name, urls.term('tags', slug)])
    .sort(([a], [b]) => compareText(a, b));
}

/** Oldest first. */
function recordsOf(archive: Archive): SearchRecord[] {
  const nameOf = (name: string | undefined, taxonomy: 'sources' | 'sections') =>
    archive.termsOf(name === undefined ? [] : [name], taxonomy)[0]?.name ?? null;
  return archive.articles.map((article) => ({
    url: urls.page(article.path),
    title: article.title,
    kicker: article.kicker,
    standfirst: [article.subtitle ?? '', article.summary ?? ''],
    terms: termsOf(article, archive),
    captions: [article.cover?.caption ?? '', article.cover?.credit ?? ''],
    body: article.body.key,
    day: article.date.day,
    source: nameOf(article.source?.name, 'sources'),
    section: nameOf(article.section ?? undefined, 'sections'),
    tags: archive.termsOf(article.tags, 'tags').map(({ name }) => name),
    lang: article.lang,
    picture: thumbnailOf(article),
  }));
}

function termsOf(article: Article, archive: Archive): string[] {
  const { authors, tags, translators, editors, photographers } = article;
  const names = (list: string[], taxonomy: 'authors' | 'tags') =>
    archive.termsOf(list, taxonomy).map(({ name }) => name);
  const makers = [...names(authors, 'authors'), ...translators, ...editors, ...photographers];
  // A line each: no phrase goes from one name to the next.
  return [...makers, ...names(tags, 'tags')];
}

function thumbnailOf(article: Article): Thumbnail | null {
  const cover = coverOf(article);
  if (cover === null) return null;
  if (cover.local === null) return { src: cover.src, width: null, height: null };
  const { file, picture } = cover.local;
  const { width, height } = picture;
  return { src: urls.picture(file, picture, picture.widths[0] ?? width), width, height };
}
