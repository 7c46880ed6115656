import type { Graph } from 'schema-dts';
import type { Texts } from '../i18n/texts.ts';
import type { SiteConfig } from '../site.config.ts';

/** What a page says of itself to machines: plain data, all URLs whole. */
export interface Metadata {
  /** Null for the front page, whose title is the site's. */
  title: string | null;
  /** Of the page itself, or of the original elsewhere; null where the page is not to be found by search engines. */
  canonical: string | null;
  /** The page in all its languages, itself too; empty where it has one. */
  languages: LanguageLink[];
  tags: MetaTag[];
  /** In the vocabulary of schema.org; empty where there is nothing to say. */
  things: Things;
}

export type Things = Graph['@graph'];

/** A language as `hreflang` has it: a BCP 47 tag, or `x-default`. */
export interface LanguageLink {
  hreflang: string;
  url: string;
}

/**
 * A `meta` element. `name` is read by search engines and reference managers, `property` by what makes cards; one element has
 * both where they say the same.
 */
export interface MetaTag {
  name?: string;
  property?: string;
  content: string;
}

/** What metadata says of the site. */
export interface MetadataSite {
  site: Pick<
    SiteConfig,
    'title' | 'description' | 'interfaceLanguage' | 'pageSize' | 'termMinimum' | 'feed'
  >;
  /** With a slash at its end. */
  siteUrl: string;
  texts: Pick<Texts, 'archive' | 'home' | 'page' | 'taxonomies'>;
  /** @param date `2022`, `2022-07` or `2022-07-28` */
  periodName: (date: string) => string;
}

/** A page that only leads elsewhere, or says that there is nothing: not to be found. */
export function hidden(title: string): Metadata {
  return { title, canonical: null, languages: [], tags: [], things: [] };
}
