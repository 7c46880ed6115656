import type { Archive } from '../archive/archive.ts';
import { absolute, urls } from '../archive/urls.ts';
import { headline, type Article } from '../article/article.ts';
import type { SiteConfig } from '../site.config.ts';
import type { Feed, FeedItem } from './feed.ts';

/** What a feed needs beside the archive. */
export interface FeedContext {
  site: Pick<SiteConfig, 'title' | 'description' | 'lang' | 'feed'>;
  /** With a slash at its end. */
  siteUrl: string;
  /** An article's sanitised HTML with absolute URLs. */
  content: (article: Article) => string;
}

/** The feed of the whole site: the newest articles. */
export function siteFeed(archive: Archive, { site, siteUrl, content }: FeedContext): Feed {
  const newest = archive.articles.slice(-site.feed.items).toReversed();
  const names = (article: Article, taxonomy: 'authors' | 'sections' | 'tags'): string[] => {
    const written = taxonomy === 'sections' ? [article.section ?? []].flat() : article[taxonomy];
    return archive.termsOf(written, taxonomy).map(({ name }) => name);
  };
  return {
    id: absolute(urls.feed('atom'), siteUrl),
    title: site.title,
    description: site.description,
    lang: site.lang,
    url: absolute(urls.home, siteUrl),
    addresses: { rss: absolute(urls.feed('rss'), siteUrl) },
    hub: site.feed.hub,
    archive: null,
    items: newest.map((article): FeedItem => ({
      id: article.id,
      url: absolute(urls.page(article.path), siteUrl),
      title: headline(article),
      lang: article.lang,
      published: article.date,
      updated: article.updated ?? article.date,
      authors: names(article, 'authors').map((name) => ({ name, url: null })),
      categories: [...new Set([...names(article, 'sections'), ...names(article, 'tags')])],
      summary: article.summary ?? article.body.excerpt,
      content: content(article),
      picture: null,
      source: null,
      license: article.license,
    })),
  };
}
