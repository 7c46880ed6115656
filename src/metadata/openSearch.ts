import { escapeXml } from '../feeds/xml.ts';

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
  const element = (name: string, text: string) => `  <${name}>${escapeXml(text)}</${name}>`;
  const template = `${site.searchUrl}?q={searchTerms}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    element('ShortName', cut(site.title, 16)),
    element('Description', cut(site.description, 1024)),
    element('Language', site.language),
    element('InputEncoding', 'UTF-8'),
    `  <Image type="image/svg+xml">${escapeXml(site.iconUrl)}</Image>`,
    `  <Url type="text/html" method="get" template="${escapeXml(template)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/** By characters as readers count them. */
function cut(text: string, length: number): string {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
    .slice(0, length)
    .join('');
}
