import { machineDate } from '../article/date.ts';
import type { Described } from './described.ts';
import type { MetadataSite, MetaTag } from './metadata.ts';

/**
 * What cards (Open Graph, https://ogp.me), reference managers (`citation_…`, as Zotero's “Embedded Metadata” and Google
 * Scholar read them) and Dublin Core say of an article. No `citation_journal_title`: with it Zotero takes the article for one
 * of a scholarly journal; the newspaper is its `DC.source`.
 */
export function articleTags(article: Described, { site }: Pick<MetadataSite, 'site'>): MetaTag[] {
  const { title, url, canonical, lang, publication, published, modified } = article;
  const isSame = { title: article.headline === title, url: url === canonical };
  return [
    tag(article.description, 'description', 'og:description'),
    tag('article', null, 'og:type'),
    tag(title, 'citation_title'),
    tag(title, 'DC.title', isSame.title ? 'og:title' : null),
    ...(isSame.title ? [] : [tag(article.headline, null, 'og:title')]),
    tag(url, 'citation_public_url', isSame.url ? 'og:url' : null),
    ...(isSame.url ? [] : [tag(canonical, null, 'og:url')]),
    tag(site.title, 'DC.publisher', 'og:site_name'),
    tag(publication?.name ?? site.title, 'DC.source'),
    tag(publication ? 'newspaperArticle' : 'webpage', 'DC.type'),
    tag(machineDate(published), 'DC.date', 'article:published_time'),
    tag(published.day.replaceAll('-', '/'), 'citation_publication_date'),
    ...(modified ? [tag(machineDate(modified), null, 'article:modified_time')] : []),
    // A name, though Open Graph asks for a profile: it is shown, and nothing is fetched.
    ...article.authors.map(({ name }) => tag(name, 'citation_author', 'article:author')),
    ...article.authors.map(({ name }) => tag(name, 'DC.creator')),
    ...article.editors.map((name) => tag(name, 'citation_editor')),
    tag(lang, 'citation_language'),
    ...localeTags(article),
    ...(article.section === null ? [] : [tag(article.section, null, 'article:section')]),
    ...article.tags.map((name) => tag(name, null, 'article:tag')),
    tag(article.tags.join('; '), 'citation_keywords'),
    ...(article.license === null ? [] : [tag(article.license, 'DC.rights')]),
    ...pictureTags(article.picture),
  ].filter(({ content }) => content !== '');
}

/** What cards say of a page that is no article. */
export function pageTags(
  { title, description, url }: { title: string; description: string | null; url: string },
  { site }: Pick<MetadataSite, 'site'>,
): MetaTag[] {
  return [
    tag(description ?? '', 'description', 'og:description'),
    tag('website', null, 'og:type'),
    tag(title, null, 'og:title'),
    tag(url, null, 'og:url'),
    tag(site.title, null, 'og:site_name'),
  ].filter(({ content }) => content !== '');
}

function tag(content: string, name: string | null, property: string | null = null): MetaTag {
  return {
    ...(name === null ? {} : { name }),
    ...(property === null ? {} : { property }),
    content,
  };
}

function pictureTags(picture: Described['picture']): MetaTag[] {
  if (!picture) return [];
  const { url, width, height, alt } = picture;
  return [
    tag(url, null, 'og:image'),
    tag(String(width ?? ''), null, 'og:image:width'),
    tag(String(height ?? ''), null, 'og:image:height'),
    tag(alt, null, 'og:image:alt'),
    // X has no large picture without it, and takes all else from Open Graph.
    tag('summary_large_image', 'twitter:card'),
  ];
}

function localeTags({ lang, url, versions }: Described): MetaTag[] {
  const others = versions.filter((version) => version.url !== url);
  return [
    tag(localeOf(lang), null, 'og:locale'),
    ...others.map((version) => tag(localeOf(version.lang), null, 'og:locale:alternate')),
  ];
}

const locales = new Map<string, string>();

/** Open Graph knows a language with a territory only: `zh_CN`. */
function localeOf(lang: string): string {
  const known = locales.get(lang);
  if (known !== undefined) return known;
  const { language, region } = new Intl.Locale(lang).maximize();
  const locale = region === undefined ? '' : `${language}_${region}`;
  locales.set(lang, locale);
  return locale;
}
