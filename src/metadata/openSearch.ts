import { x } from 'xastscript';
import { inLines, printDocument } from '../xml/xml.ts';

export interface SearchDescription {
  /** The name of the site. */
  title: string;
  description: string;
  /** The language of the site as a BCP 47 tag. */
  language: string;
  /** The whole address of the search page, with a slash at its end. */
  searchUrl: string;
  /** The whole address of an SVG icon. */
  iconUrl: string;
}

/**
 * What a browser reads to offer the site's own search (OpenSearch 1.1, draft 6). The short name has at most 16 characters
 * there, the description 1,024.
 */
export function printOpenSearch(site: SearchDescription): string {
  const lines = [
    x('ShortName', cut(site.title, 16)),
    x('Description', cut(site.description, 1024)),
    x('Language', site.language),
    x('InputEncoding', 'UTF-8'),
    x('Image', { type: 'image/svg+xml' }, site.iconUrl),
    x('Url', { type: 'text/html', method: 'get', template: `${site.searchUrl}?q={searchTerms}` }),
  ];
  const namespace = { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' };
  return printDocument(x('OpenSearchDescription', namespace, inLines(lines)));
}

/** By characters as readers count them. */
function cut(text: string, length: number): string {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
    .slice(0, length)
    .join('');
}
