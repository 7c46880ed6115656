import { hasPage } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { LeadPicture } from '../archive/leadPicture.ts';
import { copiedFrom, originalOf } from '../archive/original.ts';
import { remoteAddress } from '../archive/pictures.ts';
import type { Term } from '../archive/taxonomy.ts';
import { absolute, urls } from '../archive/urls.ts';
import { headline, type Article, type ArticleDate } from '../article/article.ts';
import { lastChange } from '../article/changes.ts';
import { itemId } from '../article/identity.ts';
import type { MetadataSite } from './metadata.ts';

/** An article as machines are told of it: plain data for the printers of all vocabularies, all URLs whole. */
export interface Described extends Pick<
  Article,
  'title' | 'subtitle' | 'lang' | 'corrections' | 'license'
> {
  /** Its permanent identity, an IRI. */
  id: string;
  url: string;
  /** Its own address, or that of the original elsewhere. */
  canonical: string;
  /** With its kicker, as lists have it. */
  headline: string;
  description: string;
  published: ArticleDate;
  /** When it was last changed or corrected; null where it never was. */
  modified: ArticleDate | null;
  authors: DescribedAuthor[];
  editors: string[];
  translators: string[];
  photographers: string[];
  section: string | null;
  tags: string[];
  series: { name: string; url: string | null; part: number | null } | null;
  /** The publication that it is from, with its own web site. */
  publication: { name: string; url: string | null } | null;
  /** The address of the original. */
  original: string | null;
  picture: (Omit<LeadPicture, 'src' | 'remote'> & { url: string }) | null;
  /** Of the readable text without white space, in graphemes. */
  graphemes: number;
  /** All languages of the article, the original first; empty where there is one. */
  versions: { lang: string; url: string; isCopy: boolean }[];
}

export interface DescribedAuthor {
  name: string;
  /** The page with what they have written. */
  url: string | null;
  /** Their own web site. */
  website: string | null;
  /** Nothing tells a person from an office by the name: only a publication of the archive's is known to be none. */
  isPublication: boolean;
}

/** What the archive does not know of an article: it stands in the text. */
export interface Seen {
  graphemes: number;
  picture: LeadPicture | null;
}

export function describeArticle(
  archive: Archive,
  article: Article,
  { graphemes, picture }: Seen,
  { site, siteUrl }: MetadataSite,
): Described {
  const whole = (url: string) => absolute(url, siteUrl);
  const linkOf = (term: Term) =>
    hasPage(term, site) ? whole(urls.term(term.taxonomy, term.slug)) : null;
  const named = (names: string[]) =>
    names.map((name) => archive.taxonomies.authors.find(name)?.name ?? name);
  const { path, source, section, series, corrections } = article;
  const [publication] = archive.termsOf(source ? [source.name] : [], 'sources');
  const [column] = archive.termsOf(section === null ? [] : [section], 'sections');
  const [row] = archive.termsOf(series ? [series.name] : [], 'series');
  const url = whole(urls.page(path));
  const changed = lastChange(article);
  return {
    id: itemId(article.id, site.feed.authority),
    ...{ title: article.title, subtitle: article.subtitle, lang: article.lang },
    ...{
      corrections,
      license: article.license,
      url,
      canonical: copiedFrom(article, siteUrl) ?? url,
    },
    headline: headline(article),
    description: article.summary ?? article.body.excerpt,
    published: article.date,
    modified: changed === article.date ? null : changed,
    authors: archive.termsOf(article.authors, 'authors').map((term) => ({
      name: term.name,
      url: linkOf(term),
      website: term.url,
      isPublication: archive.taxonomies.sources.find(term.name) !== null,
    })),
    editors: named(article.editors),
    translators: named(article.translators),
    photographers: named(article.photographers),
    section: column?.name ?? null,
    tags: archive.termsOf(article.tags, 'tags').map(({ name }) => name),
    series: row ? { name: row.name, url: linkOf(row), part: series?.part ?? null } : null,
    publication: publication ? { name: publication.name, url: publication.url } : null,
    original: originalOf(article, siteUrl),
    picture: picture && describePicture(picture, siteUrl),
    graphemes,
    versions: archive.translations.of(article).map((version) => ({
      lang: version.lang,
      url: whole(urls.page(version.path)),
      isCopy: copiedFrom(version, siteUrl) !== null,
    })),
  };
}

function describePicture(
  { src, remote, ...rest }: LeadPicture,
  siteUrl: string,
): Described['picture'] {
  const url = remote ? remoteAddress(src) : absolute(src, siteUrl);
  return url === null ? null : { ...rest, url };
}
