import type { Archive } from '../archive/archive.ts';
import { newestIssued } from '../archive/issued.ts';
import { absolute, urls } from '../archive/urls.ts';
import { feedId } from '../article/identity.ts';
import type { Feed, FeedAddresses } from './feed.ts';
import { wholeItem, type FeedContext } from './items.ts';

/** The feed of the whole site: the articles issued last, with their texts. */
export function currentFeed(archive: Archive, context: FeedContext): Feed {
  const { site, siteUrl } = context;
  const newestMonth = archive.calendar.months.at(-1);
  return {
    ...siteIdentity(context),
    title: site.title,
    url: absolute(urls.home, siteUrl),
    addresses: currentAddresses(siteUrl),
    hub: site.feed.hub,
    archive: {
      current: null,
      previous: newestMonth ? monthAddresses(siteUrl, newestMonth.date) : null,
      isFinal: false,
    },
    items: newestIssued(archive.articles, site.feed.items).map((article) =>
      wholeItem(article, archive, context),
    ),
  };
}

/** What the site's feed and the documents of its archive share (RFC 5005, section 4). */
export function siteIdentity({
  site: { description, lang, feed },
}: Pick<FeedContext, 'site'>): Pick<Feed, 'id' | 'description' | 'lang'> {
  return { id: feedId(urls.home, feed.authority), description, lang };
}

export function currentAddresses(siteUrl: string): FeedAddresses {
  return {
    rss: absolute(urls.feed('rss'), siteUrl),
    atom: absolute(urls.feed('atom'), siteUrl),
    json: absolute(urls.feed('json'), siteUrl),
  };
}

/** @param number of a full part; null for the rest of the month */
export function monthAddresses(
  siteUrl: string,
  month: string,
  number: number | null = null,
): FeedAddresses {
  return {
    rss: absolute(urls.monthFeed(month, 'rss', number), siteUrl),
    atom: absolute(urls.monthFeed(month, 'atom', number), siteUrl),
  };
}
