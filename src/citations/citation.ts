import type { Archive } from '../archive/archive.ts';
import type { Term } from '../archive/taxonomy.ts';
import { absolute, urls } from '../archive/urls.ts';
import type { Article } from '../article/article.ts';

/** How an article is named as a source: plain data for the printers of all forms. Texts are one line each. */
export interface Citation {
  /** In ASCII, and no other article of the site has it: what a manuscript cites it by. */
  key: string;
  /** An article of a newspaper or another periodical that the archive keeps, or a page that the site itself published. */
  kind: 'newspaper' | 'webpage';
  title: string;
  subtitle: string | null;
  authors: CitedName[];
  translators: CitedName[];
  /** The newspaper, else the site. */
  container: string;
  section: string | null;
  keywords: string[];
  /** When it was published: `2022-07-28`. */
  day: string;
  lang: string;
  /** Of the page on this site: where the reader read it, and will find it again. */
  url: string;
  /** Without `https://doi.org/`. */
  doi: string | null;
}

/** A name in its parts where these are known, else as it is written. */
export type CitedName = { family: string; given: string } | { literal: string };

/** What names the site in a citation. @property siteUrl with a slash at its end */
export interface CitingSite {
  title: string;
  siteUrl: string;
}

/**
 * The kicker is not cited: it names a column, not the article. Nor is the address of the original, which the reader has
 * not seen.
 */
export function citationOf(archive: Archive, article: Article, site: CitingSite): Citation {
  const { path, id, source, section } = article;
  const named = (names: string[]) => {
    const found = names.map((name) => archive.taxonomies.authors.find(name) ?? name);
    return [...new Set(found)].map(citedName);
  };
  const [publication] = archive.termsOf(source === null ? [] : [source.name], 'sources');
  const [column] = archive.termsOf(section === null ? [] : [section], 'sections');
  return {
    key: keyOf(path),
    kind: publication ? 'newspaper' : 'webpage',
    title: oneLine(article.title),
    subtitle: article.subtitle === null ? null : oneLine(article.subtitle),
    authors: named(article.authors),
    translators: named(article.translators),
    container: oneLine(publication?.name ?? site.title),
    section: column ? oneLine(column.name) : null,
    keywords: archive.termsOf(article.tags, 'tags').map(({ name }) => oneLine(name)),
    day: article.date.day,
    lang: article.lang,
    url: absolute(urls.page(path), site.siteUrl),
    doi: /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\S+)$/i.exec(id)?.[1] ?? null,
  };
}

/** Title and subtitle in one, as the article's language joins them. */
export function fullTitle({ title, subtitle, lang }: Citation): string {
  return subtitle === null ? title : `${title}${isHan(lang) ? '：' : ': '}${subtitle}`;
}

/** Whether a language is written with the punctuation of Chinese. */
export function isHan(lang: string): boolean {
  return /^(?:zh|ja)\b/i.test(lang);
}

/**
 * Only a comma says which part is the family name: in the name itself, or in another spelling of it in authors.yml
 * (`Smith, John` of John Smith). Nothing else tells 欧阳修 from an editorial office, “Li Jie” from “Jie Li”, or either from
 * “Associated Press”.
 */
function citedName(person: Term | string): CitedName {
  const { name, spellings } = typeof person === 'string' ? { name: person, spellings: [] } : person;
  const literal = oneLine(name);
  for (const spelling of [literal, ...spellings]) {
    const [, family, given] = /^([^,]+), *([^,]+)$/.exec(spelling) ?? [];
    if (family === undefined || given === undefined) continue;
    if (spelling === literal || `${given} ${family}` === literal) return { family, given };
  }
  return { literal };
}

/** The path, in which what BibTeX and pandoc do not take in a key stands as `+` and its UTF-16 units. */
function keyOf(path: string): string {
  return path.replace(
    /[^A-Za-z0-9/._-]/g,
    (unit) => `+${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A line break would end a field of RIS, and a mark that turns the direction of writing reaches into what follows.
 */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
