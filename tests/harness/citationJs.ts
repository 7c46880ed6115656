import { createRequire } from 'node:module';

/** What a reader of citations understood: an item of CSL-JSON, as far as tests look. */
export interface CitedItem {
  id: string;
  title?: string;
  author?: ReadName[];
  translator?: ReadName[];
  issued?: { 'date-parts': number[][] };
  URL?: string;
  DOI?: string;
  language?: string;
  publisher?: string;
  'container-title'?: string;
}

interface ReadName {
  family?: string;
  given?: string;
  literal?: string;
}

interface Options {
  forceType: string;
  /** Whether each item says how it was read. */
  generateGraph: boolean;
}

type Fields = Record<string, string | string[] | undefined>;

const require = createRequire(import.meta.url);

const { Cite, plugins } = require('@citation-js/core') as {
  Cite: new (text: string, options: Options) => { data: CitedItem[] };
  plugins: { input: { data: (text: string, type: '@ris/file') => Fields[] } };
};
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

export function readBibtex(text: string): CitedItem[] {
  return new Cite(text, { forceType: '@biblatex/text', generateGraph: false }).data;
}

/** Citation.js mends or drops what is not valid. */
export function readCslJson(text: string): CitedItem[] {
  return new Cite(text, { forceType: '@else/json', generateGraph: false }).data;
}

/**
 * The fields of Citation.js, understood as Zotero does. Its own understanding of `NEWS` follows the table of 2011 to the
 * letter: who wrote is a “reporter” there, which CSL has no word for, and there is no day.
 */
export function readRis(text: string): CitedItem[] {
  return plugins.input.data(text, '@ris/file').map((fields) => {
    const all = (tag: string) => [fields[tag] ?? []].flat();
    const one = (tag: string) => all(tag).join('\n');
    const names = (tag: string) => all(tag).map((literal) => ({ literal }));
    return {
      id: one('ID'),
      title: one('TI'),
      ...(fields['AU'] !== undefined && { author: names('AU') }),
      ...(fields['A4'] !== undefined && { translator: names('A4') }),
      issued: { 'date-parts': [one('DA').split('/').map(Number)] },
      URL: one('UR'),
      ...(fields['DO'] !== undefined && { DOI: one('DO') }),
      language: one('LA'),
      'container-title': one('T2'),
    };
  });
}

/** What all three forms say, in one shape: people as texts (`Smith, John`), undefined where there are none. */
export function factsOf(item: CitedItem) {
  const { id, title, author, translator, issued, URL, DOI } = item;
  return {
    ...{ id, title, issued, URL, DOI },
    author: author?.map(nameText),
    translator: translator?.map(nameText),
    // BibTeX has the site of a page as an organization.
    container: item['container-title'] ?? item.publisher,
  };
}

function nameText({ family, given, literal }: ReadName): string {
  return literal ?? [family, given].filter((part) => part !== undefined).join(', ');
}
