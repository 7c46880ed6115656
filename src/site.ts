import { absolute, urls, withBase } from './archive/urls.ts';
import { readEnvironment } from './environment.ts';
import type { PrintOptions } from './feeds/print.ts';
import type { SearchRights } from './hosting/policy.ts';
import { languages, type Texts } from './i18n/texts.ts';
import type { MetadataSite } from './metadata/metadata.ts';
import { site } from './site.config.ts';

/** The site as pages see it: its settings, its texts, and its addresses with the base path. */

const { base, siteUrl } = readEnvironment();

export { base, site, siteUrl };

export const t: Texts = languages[site.interfaceLanguage];

/** For the printers of feeds. */
export const printOptions: PrintOptions = {
  style: href(urls.feedStyle),
  whole: t.feeds.whole,
};
/** For what pages say of themselves to machines. */
export const metadataSite: MetadataSite = { site, siteUrl, texts: t, periodName };

const { externalSearch } = site;

export const searchRights: SearchRights = {
  engine: externalSearch && new URL(externalSearch.url).origin,
};

/** What a `lang` attribute says: nothing where the text is in the language of the interface. */
export function langOf(lang: string): string | undefined {
  return lang === site.interfaceLanguage ? undefined : lang;
}

/** A period as people name it. @param date `2022`, `2022-07` or `2022-07-28` */
export function periodName(date: string): string {
  if (date.length === 4) return t.year(date);
  return date.length === 7 ? t.month(date) : t.day(date);
}

/** An address of `archive/urls.ts` as a link on a page. */
export function href(url: string): string {
  return withBase(url, base);
}

/** An address of `archive/urls.ts` as the whole world sees it. */
export function wholeUrl(url: string): string {
  return absolute(url, siteUrl);
}
