import type { APIRoute } from 'astro';
import { loadArchive } from '../archive/load.ts';
import { site, siteUrl } from '../site.ts';
import { printSitemap } from '../sitemaps/print.ts';
import type { Sitemap } from '../sitemaps/sitemap.ts';
import { sitemapsOf } from '../sitemaps/sitemaps.ts';

export async function getStaticPaths() {
  const sitemaps = sitemapsOf(await loadArchive(), { ...site, siteUrl });
  return sitemaps.map((props) => ({ params: { name: props.name }, props }));
}

export const GET: APIRoute<Sitemap> = ({ props }) =>
  new Response(printSitemap(props.entries, { title: site.title, siteUrl }), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
