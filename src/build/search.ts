import type { Archive } from '../archive/archive.ts';
import { urls } from '../archive/urls.ts';
import type { Article } from '../article/article.ts';
import { readCache } from '../markdown/cache.ts';
import { buildSearch } from '../search/build.ts';
import type { SearchRecord } from '../search/records.ts';

/** Makes the search index of all published articles. @returns how many there are */
export async function indexForSearch(
  archive: Archive,
  cacheDir: string,
  outDir: string,
): Promise<number> {
  const bodies = readCache(cacheDir);
  try {
    const { records } = await buildSearch(
      recordsOf(archive, (key) => bodies.html(key)),
      outDir,
    );
    return records;
  } finally {
    bodies.close();
  }
}

function* recordsOf(archive: Archive, html: (key: string) => string): Generator<SearchRecord> {
  const nameOf = (name: string | undefined, taxonomy: 'sources' | 'sections') =>
    archive.termsOf(name === undefined ? [] : [name], taxonomy)[0]?.name ?? null;
  for (const article of archive.articles) {
    yield {
      url: urls.page(article.path),
      title: article.title,
      kicker: article.kicker,
      about: aboutOf(article, archive),
      html: html(article.body.key),
      day: article.date.day,
      source: nameOf(article.source?.name, 'sources'),
      section: nameOf(article.section ?? undefined, 'sections'),
      tags: archive.termsOf(article.tags, 'tags').map(({ name }) => name),
      lang: article.lang,
    };
  }
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
