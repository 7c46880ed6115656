import type { BreadcrumbList } from 'schema-dts';
import { absolute, urls } from '../archive/urls.ts';
import type { MetadataSite } from './metadata.ts';

/** A page on the way from the front page. */
export interface Crumb {
  name: string;
  /** From the site's root. */
  url: string;
}

/** The way to a page. @param way without the front page and the page itself @param here the name of the page itself */
export function breadcrumbs(
  way: readonly Crumb[],
  here: string,
  { siteUrl, texts }: Pick<MetadataSite, 'siteUrl' | 'texts'>,
): BreadcrumbList {
  const above = [{ name: texts.home, url: urls.home }, ...way];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...above.map(({ name, url }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        name,
        item: absolute(url, siteUrl),
      })),
      // The last is where the reader is: Google asks for no address there.
      { '@type': 'ListItem', position: above.length + 1, name: here },
    ],
  };
}

/** The year and the month above a day or a month, and the day too. @param date `2022`, `2022-07` or `2022-07-28` */
export function periodWay(date: string, { periodName }: Pick<MetadataSite, 'periodName'>): Crumb[] {
  return [4, 7, 10]
    .filter((length) => length <= date.length)
    .map((length) => date.slice(0, length))
    .map((period) => ({ name: periodName(period), url: urls.period(period) }));
}
