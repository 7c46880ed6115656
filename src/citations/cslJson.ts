import { fullTitle, type Citation, type CitedName } from './citation.ts';

/** An item of CSL-JSON (schema csl-data 1.0), as citation processors and Zotero read it. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'webpage';
  author?: CitedName[];
  title: string;
  translator?: CitedName[];
  'container-title': string;
  section?: string;
  issued: { 'date-parts': [[year: number, month: number, day: number]] };
  language: string;
  URL: string;
  DOI?: string;
}

/** A list of one item, a property a line. */
export function cslJson(citation: Citation): string {
  const properties = Object.entries(cslItem(citation)).map(
    ([name, value]) => ` ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `[{\n${properties.join(',\n')}\n}]\n`;
}

export function cslItem(citation: Citation): CslItem {
  const { key, kind, authors, translators, container, section, day, lang, url, doi } = citation;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return {
    id: key,
    type: kind === 'newspaper' ? 'article-newspaper' : 'webpage',
    ...(authors.length > 0 && { author: authors }),
    title: fullTitle(citation),
    ...(translators.length > 0 && { translator: translators }),
    'container-title': container,
    ...(section !== null && { section }),
    issued: { 'date-parts': [[year, month, date]] },
    language: lang,
    URL: url,
    ...(doi !== null && { DOI: doi }),
  };
}
