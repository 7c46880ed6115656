import { loadArchive } from '../archive/load.ts';
import { urls } from '../archive/urls.ts';
import { feedList } from '../feeds/list.ts';
import { printOpml } from '../feeds/opml.ts';
import { site, t, wholeUrl } from '../site.ts';

export async function GET(): Promise<Response> {
  const { title, description, interfaceLanguage } = site;
  const whole = { page: wholeUrl(urls.home), feed: wholeUrl(urls.feed('rss')) };
  const opml = printOpml({
    title,
    feeds: [{ title, description, ...whole }],
    groups: feedList(await loadArchive(), site, interfaceLanguage).map(({ taxonomy, terms }) => ({
      title: t.taxonomies[taxonomy],
      feeds: terms.map(({ name, slug, description: about }) => ({
        title: t.feeds.termTitle(title, t.taxonomies[taxonomy], name),
        description: about,
        page: wholeUrl(urls.term(taxonomy, slug)),
        feed: wholeUrl(urls.termFeed(taxonomy, slug, 'rss')),
      })),
    })),
  });
  return new Response(opml, { headers: { 'Content-Type': 'text/x-opml; charset=utf-8' } });
}
