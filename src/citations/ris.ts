import { fullTitle, type Citation, type CitedName } from './citation.ts';

/**
 * A record in RIS as Zotero and EndNote read it: `NEWS` for an article of a newspaper, `ELEC` for a web page, a name or
 * a keyword a line. The format has no escapes, and needs none where no text has a line break.
 */
export function ris(citation: Citation): string {
  const { kind, key, authors, translators, container, keywords, day, lang, url, doi } = citation;
  const fields: [tag: string, value: string][] = [
    ['TY', kind === 'newspaper' ? 'NEWS' : 'ELEC'],
    ['ID', key],
    ...authors.map((name): [string, string] => ['AU', nameInRis(name)]),
    ...translators.map((name): [string, string] => ['A4', nameInRis(name)]),
    ['TI', fullTitle(citation)],
    ['T2', container],
    ['PY', day.slice(0, 4)],
    ['DA', day.replaceAll('-', '/')],
    ['LA', lang],
    ...keywords.map((keyword): [string, string] => ['KW', keyword]),
    ['UR', url],
    ...(doi === null ? [] : [['DO', doi] satisfies [string, string]]),
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

function nameInRis(name: CitedName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}
