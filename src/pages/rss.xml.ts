import { loadArchive, loadBody } from '../archive/load.ts';
import { printRss } from '../feeds/rss.ts';
import { siteFeed } from '../feeds/siteFeed.ts';
import { fitFeed } from '../feeds/size.ts';
import { printOptions, site, siteUrl } from '../site.ts';

export async function GET(): Promise<Response> {
  const content = (article: Parameters<typeof loadBody>[0]) =>
    loadBody(article, siteUrl.slice(0, -1)).html;
  const whole = siteFeed(await loadArchive(), { site, siteUrl, content });
  const feed = fitFeed(whole, site.feed.bytes, printOptions);
  return new Response(await printRss(feed, printOptions), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
}
