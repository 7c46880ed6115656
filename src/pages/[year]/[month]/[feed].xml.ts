import type { APIRoute } from 'astro';
import { loadArchive } from '../../../archive/load.ts';
import { monthParts, type MonthPart } from '../../../archive/monthParts.ts';
import { feedStem, xmlFormats, type XmlFormat } from '../../../archive/urls.ts';
import type { Feed } from '../../../feeds/feed.ts';
import { monthFeed } from '../../../feeds/months.ts';
import { feedContext, feedResponse, fitted } from '../../../layouts/feed.ts';
import { site } from '../../../site.ts';

interface Props {
  part: MonthPart;
  format: XmlFormat;
}

export async function getStaticPaths() {
  return monthParts(await loadArchive(), site).flatMap((part) => {
    const [year, month] = part.month.split('-');
    return xmlFormats.map((format) => ({
      params: { year, month, feed: feedStem(format, part.number) },
      props: { part, format } satisfies Props,
    }));
  });
}

/** Its formats are made one after the other, so that the texts of one document are read once. */
let made: { part: MonthPart; feed: Feed } | null = null;

export const GET: APIRoute<Props> = async ({ props: { part, format } }) => {
  if (made?.part !== part) {
    made = { part, feed: fitted(monthFeed(part, await loadArchive(), feedContext)) };
  }
  return feedResponse(made.feed, format);
};
