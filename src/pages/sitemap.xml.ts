import { loadArchive } from '../archive/load.ts';
import { site, siteUrl } from '../site.ts';
import { printSitemapIndex } from '../sitemaps/print.ts';
import { indexEntries, sitemapsOf } from '../sitemaps/sitemaps.ts';

export async function GET(): Promise<Response> {
  const sitemaps = sitemapsOf(await loadArchive(), { ...site, siteUrl });
  return new Response(printSitemapIndex(indexEntries(sitemaps), siteUrl), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
