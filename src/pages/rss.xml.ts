import { loadArchive, loadBody } from '../archive/load.ts';
import { printRss, rssContentSize } from '../feeds/rss.ts';
import { siteFeed } from '../feeds/siteFeed.ts';
import { fitFeed } from '../feeds/size.ts';
import { site, siteUrl } from '../site.ts';

export async function GET(): Promise<Response> {
  const content = (article: Parameters<typeof loadBody>[0]) =>
    loadBody(article, siteUrl.slice(0, -1)).html;
  const whole = siteFeed(await loadArchive(), { site, siteUrl, content });
  const size = async (feed: typeof whole) => Buffer.byteLength(await printRss(feed));
  const feed = await fitFeed(whole, site.feed.bytes, size, rssContentSize);
  return new Response(await printRss(feed), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
}
