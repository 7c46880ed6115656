import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { ArticleDate } from '../article/article.ts';
import type { Feed, FeedItem } from './feed.ts';
import { escapeXml, xmlText } from './xml.ts';

/** A feed as RSS 2.0, with Dublin Core creators and an Atom link to itself (RSS Best Practices Profile). */
export async function printRss(feed: Feed): Promise<string> {
  const values: string[] = [];
  const exact = (value: string) => `\uE000${values.push(escapeXml(value)) - 1}\uE000`;
  const xml = await getRssString({
    title: xmlText(feed.title),
    description: xmlText(feed.description || feed.title),
    site: feed.url,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      // In feeds of summaries too, so that a content adds its own size and nothing else.
      content: 'http://purl.org/rss/1.0/modules/content/',
      dc: 'http://purl.org/dc/elements/1.1/',
    },
    customData: [
      `<language>${escapeXml(feed.lang)}</language>`,
      `<atom:link href="${escapeXml(feed.addresses.rss ?? '')}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: feed.items.map((item) => printItem(item, exact)),
  });
  // @astrojs/rss parses custom data, and would print an id or a name such as 007 as the number that it reads: so they
  // come in afterwards. Text is escaped by then, and `>` stands at the end of tags only.
  return xml.replace(
    />\uE000(\d+)\uE000</g,
    (_, index: string) => `>${values[Number(index)] ?? ''}<`,
  );
}

/** The bytes that a content takes in the printed feed, with its element. */
export function rssContentSize(content: string): number {
  return Buffer.byteLength(escapeXml(content)) + '<content:encoded></content:encoded>'.length;
}

function printItem(item: FeedItem, exact: (value: string) => string): RSSFeedItem {
  return {
    title: xmlText(item.title),
    link: item.url,
    description: xmlText(item.summary),
    categories: item.categories.map(xmlText),
    ...(item.content === null ? {} : { content: xmlText(item.content) }),
    customData: [
      `<guid isPermaLink="false">${exact(item.id)}</guid>`,
      `<pubDate>${exact(rssDate(item.published))}</pubDate>`,
      ...item.authors.map(({ name }) => `<dc:creator>${exact(name)}</dc:creator>`),
    ].join(''),
  };
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The article's own day, time and offset in the form of RFC 822 section 5 with a year of four digits (RFC 1123). */
function rssDate({ day, time, offset }: ArticleDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  const clock = (time ?? '00:00').padEnd(8, ':00');
  const name = months[Number(month) - 1] ?? '';
  return `${weekday}, ${date} ${name} ${year} ${clock} ${offset.replace(':', '')}`;
}
