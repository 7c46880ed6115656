import type { Archive } from '../archive/archive.ts';
import { newestIssued, termFeedItems } from '../archive/issued.ts';
import type { Term } from '../archive/taxonomy.ts';
import { absolute, urls } from '../archive/urls.ts';
import { feedId } from '../article/identity.ts';
import type { Feed } from './feed.ts';
import { summaryItem, type FeedContext } from './items.ts';

/** The feed of a term: summaries of what was issued last. */
export function termFeed(term: Term, archive: Archive, context: FeedContext): Feed {
  const { site, siteUrl, texts } = context;
  const { taxonomy, slug, name, description, articles } = term;
  const page = urls.term(taxonomy, slug);
  return {
    id: feedId(page, site.feed.authority),
    title: texts.feeds.termTitle(site.title, texts.taxonomies[taxonomy], name),
    description: description ?? '',
    lang: site.lang,
    url: absolute(page, siteUrl),
    addresses: {
      rss: absolute(urls.termFeed(taxonomy, slug, 'rss'), siteUrl),
      atom: absolute(urls.termFeed(taxonomy, slug, 'atom'), siteUrl),
    },
    hub: site.feed.hub,
    archive: null,
    items: newestIssued(articles, termFeedItems).map((article) =>
      summaryItem(article, archive, context),
    ),
  };
}
