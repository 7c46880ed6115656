import { hasPage, type PageSizes } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { fitsWhole } from '../archive/monthParts.ts';
import { originalOf } from '../archive/original.ts';
import { coverOf, remoteAddress, widestUrl } from '../archive/pictures.ts';
import { termNames, type Term } from '../archive/taxonomy.ts';
import { absolute, urls } from '../archive/urls.ts';
import { headline, type Article } from '../article/article.ts';
import { lastChange } from '../article/changes.ts';
import type { TaxonomyName } from '../article/vocabulary.ts';
import type { Texts } from '../i18n/texts.ts';
import { pictureTypes } from '../pictures/picture.ts';
import type { SiteConfig } from '../site.config.ts';
import { wholeText } from './content.ts';
import type { FeedItem, FeedPicture } from './feed.ts';
import { itemId } from '../article/identity.ts';

/** What feeds need beside the archive. */
export interface FeedContext {
  site: Pick<SiteConfig, 'title' | 'description' | 'lang' | 'interfaceLanguage' | 'feed'> &
    PageSizes;
  /** With a slash at its end. */
  siteUrl: string;
  texts: Pick<Texts, 'corrected' | 'day' | 'month' | 'taxonomies' | 'feeds'>;
  /** An article's sanitised HTML for feeds, with absolute URLs. */
  body: (article: Article) => string;
}

/** An article with its whole text, where a document has room for it. */
export function wholeItem(article: Article, archive: Archive, context: FeedContext): FeedItem {
  const item = summaryItem(article, archive, context);
  if (!fitsWhole(article, context.site.feed.bytes)) return item;
  return { ...item, content: wholeText(article, item.picture, context) };
}

/** An article without its text, which is not read for it. */
export function summaryItem(
  article: Article,
  archive: Archive,
  { site, siteUrl }: FeedContext,
): FeedItem {
  const terms = (name: TaxonomyName) => archive.termsOf(termNames(article, name), name);
  const pageOf = ({ taxonomy, slug }: Term) => absolute(urls.term(taxonomy, slug), siteUrl);
  const [source] = terms('sources');
  return {
    id: itemId(article.id, site.feed.authority),
    url: absolute(urls.page(article.path), siteUrl),
    title: headline(article),
    lang: article.lang,
    published: article.date,
    updated: lastChange(article),
    authors: terms('authors').map((term) => ({
      name: term.name,
      url: hasPage(term, site) ? pageOf(term) : null,
    })),
    categories: [...new Set([...terms('sections'), ...terms('tags')].map(({ name }) => name))],
    summary: article.summary ?? article.body.excerpt,
    content: null,
    picture: coverPicture(article, siteUrl),
    source: source ? { name: source.name, url: source.url } : null,
    original: originalOf(article, siteUrl),
    license: article.license,
  };
}

function coverPicture(article: Article, siteUrl: string): FeedPicture | null {
  const shown = coverOf(article);
  if (article.cover === null || shown === null) return null;
  const { alt, caption, credit } = article.cover;
  if (shown.local === null) {
    const url = shown.remote ? remoteAddress(shown.src) : absolute(shown.src, siteUrl);
    if (url === null) return null;
    const unknown = { type: null, bytes: null, width: null, height: null };
    return { url, ...unknown, alt, caption, credit };
  }
  const { file, picture } = shown.local;
  const { bytes, width, height } = picture;
  const type = pictureTypes[picture.extension];
  const url = absolute(widestUrl(file, picture), siteUrl);
  return { url, type, bytes, width, height, alt, caption, credit };
}
