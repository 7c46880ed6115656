import type { APIRoute } from 'astro';
import { feedTerms } from '../../../archive/addresses.ts';
import { loadArchive } from '../../../archive/load.ts';
import type { Term } from '../../../archive/taxonomy.ts';
import { feedStem, xmlFormats, type XmlFormat } from '../../../archive/urls.ts';
import { termFeed } from '../../../feeds/terms.ts';
import { feedContext, feedResponse, fitted } from '../../../layouts/feed.ts';
import { site } from '../../../site.ts';

interface Props {
  term: Term;
  format: XmlFormat;
}

export async function getStaticPaths() {
  return feedTerms(await loadArchive(), site).flatMap((term) =>
    xmlFormats.map((format) => ({
      params: { taxonomy: term.taxonomy, term: term.slug, feed: feedStem(format) },
      props: { term, format } satisfies Props,
    })),
  );
}

export const GET: APIRoute<Props> = async ({ props: { term, format } }) =>
  feedResponse(fitted(termFeed(term, await loadArchive(), feedContext)), format);
