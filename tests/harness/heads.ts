import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { htmlFiles } from './pages.ts';

/** What a built page says of itself to machines, as a parser of HTML reads it. */
export interface Head {
  file: string;
  /** `html lang`. */
  lang: string;
  canonical: string | null;
  /** `link rel="alternate" hreflang`: URLs by languages. */
  languages: Map<string, string>;
  /** The contents of `meta` elements by name and by property, in order. */
  metas: Map<string, string[]>;
  /** The things of its JSON-LD. */
  things: Thing[];
  /** `hreflang` of the links that readers see. */
  shown: string[];
}

export type Thing = { '@type': string } & Record<string, unknown>;

export async function readHeads(folder: string): Promise<Head[]> {
  const files = await htmlFiles(folder);
  return Promise.all(
    files.map(async (file) => readHead(file, await readFile(join(folder, file), 'utf8'))),
  );
}

function readHead(file: string, html: string): Head {
  const head: Head = {
    ...{ file, lang: '', canonical: null, languages: new Map(), metas: new Map() },
    ...{ things: [], shown: [] },
  };
  visit(fromHtml(html), 'element', (node) => {
    const { tagName, properties } = node;
    const of = (name: string) => String(properties[name] ?? '');
    const rel = [properties.rel ?? []].flat().join(' ');
    if (tagName === 'html') head.lang = of('lang');
    if (tagName === 'link' && rel === 'canonical') head.canonical = of('href');
    if (tagName === 'link' && properties.hrefLang) head.languages.set(of('hrefLang'), of('href'));
    if (tagName === 'a' && properties.hrefLang) head.shown.push(of('hrefLang'));
    if (tagName === 'meta') {
      for (const key of [properties.name, properties.property]) {
        if (typeof key !== 'string') continue;
        head.metas.set(key, [...(head.metas.get(key) ?? []), of('content')]);
      }
    }
    if (tagName === 'script' && of('type') === 'application/ld+json') {
      const data = JSON.parse(toString(node)) as { '@context': string; '@graph': Thing[] };
      if (data['@context'] !== 'https://schema.org') throw new Error(`${file}: no context`);
      head.things.push(...data['@graph']);
    }
  });
  return head;
}
