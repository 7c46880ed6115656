import type { Archive } from '../archive/archive.ts';
import type { MonthPart } from '../archive/monthParts.ts';
import { absolute, urls } from '../archive/urls.ts';
import { currentAddresses, monthAddresses, siteIdentity } from './current.ts';
import type { Feed } from './feed.ts';
import { wholeItem, type FeedContext } from './items.ts';

/**
 * A document of the archive (RFC 5005, section 4): who follows `previous` from the site's feed on gets every article,
 * with its text, back to the first. All texts of this one are in memory at once, and of no other.
 */
export function monthFeed(part: MonthPart, archive: Archive, context: FeedContext): Feed {
  const { siteUrl, site, texts } = context;
  const { month, number, articles, previous, isFinal } = part;
  return {
    ...siteIdentity(context),
    title: texts.feeds.monthTitle(site.title, texts.month(month)),
    url: absolute(urls.period(month), siteUrl),
    addresses: monthAddresses(siteUrl, month, number),
    hub: null,
    archive: {
      current: currentAddresses(siteUrl),
      previous: previous && monthAddresses(siteUrl, previous.month, previous.number),
      isFinal,
    },
    items: articles.map((article) => wholeItem(article, archive, context)).reverse(),
  };
}
