import { hasPage } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Term } from '../archive/taxonomy.ts';
import { absolute, urls } from '../archive/urls.ts';
import type { Article, StandingPage } from '../article/article.ts';
import { breadcrumbs, periodWay, type Crumb } from './breadcrumbs.ts';
import { describeArticle, type Described, type Seen } from './described.ts';
import type { LanguageLink, Metadata, MetadataSite } from './metadata.ts';
import { newsArticle } from './newsArticle.ts';
import { publisherOf, webSite } from './site.ts';
import { articleTags, pageTags } from './tags.ts';

/** What the page of an article says to machines. */
export function articleMetadata(
  archive: Archive,
  article: Article,
  seen: Seen,
  context: MetadataSite,
): Metadata {
  const described = describeArticle(archive, article, seen, context);
  const [section] = archive.termsOf(article.section === null ? [] : [article.section], 'sections');
  const way =
    section && hasPage(section, context.site)
      ? [{ name: section.name, url: urls.term(section.taxonomy, section.slug) }]
      : periodWay(article.date.day, context);
  return {
    title: described.headline,
    canonical: described.canonical,
    languages: languageLinks(described),
    tags: articleTags(described, context),
    things: [
      newsArticle(described, publisherOf(context)),
      breadcrumbs(way, article.title, context),
    ],
  };
}

/** Only pages that are their own originals may stand for a language; the first of them all is for who speaks none. */
function languageLinks({ versions }: Described): LanguageLink[] {
  const own = versions.filter(({ isCopy }) => !isCopy);
  if (own.length < 2) return [];
  const links = own.map(({ lang, url }) => ({ hreflang: lang, url }));
  const [original] = versions;
  return original && !original.isCopy
    ? [...links, { hreflang: 'x-default', url: original.url }]
    : links;
}

export function frontMetadata(context: MetadataSite): Metadata {
  const { site, siteUrl } = context;
  const { title, description } = site;
  return {
    ...{ title: null, canonical: siteUrl, languages: [] },
    tags: pageTags({ title, description, url: siteUrl }, context),
    things: [webSite(context)],
  };
}

/** Of a list, or of another page of the site's own. */
export function pageMetadata(
  page: { title: string; description?: string | null; url: string; way?: readonly Crumb[] },
  context: MetadataSite,
  here = page.title,
): Metadata {
  const { title, description = null, way = [] } = page;
  const url = absolute(page.url, context.siteUrl);
  return {
    ...{ title, canonical: url, languages: [] },
    tags: pageTags({ title, description, url }, context),
    things: way.length === 0 ? [] : [breadcrumbs(way, here, context)],
  };
}

export function standingMetadata(page: StandingPage, context: MetadataSite): Metadata {
  const { title, summary, body, path } = page;
  return pageMetadata(
    { title, description: summary ?? body.excerpt, url: urls.page(path) },
    context,
  );
}

/** @param date `2022`, `2022-07` or `2022-07-28` */
export function periodMetadata(date: string, context: MetadataSite): Metadata {
  const way = [
    { name: context.texts.archive, url: urls.archive },
    ...periodWay(date, context).slice(0, -1),
  ];
  return pageMetadata({ title: context.periodName(date), url: urls.period(date), way }, context);
}

/** @param number of a page counted from the oldest; null for the newest */
export function termMetadata(term: Term, number: number | null, context: MetadataSite): Metadata {
  const { taxonomies, page } = context.texts;
  const { taxonomy, slug, name, description } = term;
  const kind = { name: taxonomies[taxonomy], url: urls.taxonomy(taxonomy) };
  const isNumbered = number !== null;
  const here = isNumbered ? page(number) : name;
  const title = `${isNumbered ? `${name} - ${here}` : name} - ${kind.name}`;
  const way = isNumbered ? [kind, { name, url: urls.term(taxonomy, slug) }] : [kind];
  const url = urls.term(taxonomy, slug, number ?? undefined);
  return pageMetadata({ title, description, url, way }, context, here);
}
