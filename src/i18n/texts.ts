import type { FoundTexts } from '../search/client/article/texts.ts';
import type { SearchTexts } from '../search/texts.ts';
import type { Severity } from '../problems/rule.ts';
import type { TaxonomyName } from '../article/vocabulary.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

/** Every text of the interface. A missing one is a compile error. */
export interface Texts {
  skip: string;
  home: string;
  menu: string;
  olderThan: (count: number) => string;
  archive: string;
  articles: (count: number) => string;
  /** Between the names of a list. */
  separator: string;
  year: (date: string) => string;
  month: (date: string) => string;
  /** Without its year. */
  monthOfYear: (date: string) => string;
  day: (date: string) => string;
  weekdays: readonly string[];
  previous: string;
  next: string;
  newestPage: string;
  page: (number: number) => string;
  more: (count: number) => string;
  taxonomies: Record<TaxonomyName, string>;
  parent: string;
  website: string;
  by: string;
  edited: string;
  translated: string;
  photographed: string;
  original: string;
  translations: {
    /** Before the languages that an article can be read in beside its own. */
    others: string;
  };
  updated: string;
  corrections: string;
  correctionsHelp: string;
  corrected: (date: string) => string;
  license: string;
  contents: string;
  before: string;
  related: string;
  withdrawn: string;
  withdrawnOn: (date: string) => string;
  moved: string;
  movedTo: string;
  oldAddress: string;
  oldAddressHelp: string;
  problems: string;
  /** In an author's preview only. */
  preview: {
    draft: string;
    thisPage: string;
    files: (count: number) => string;
    otherFiles: (count: number) => string;
    more: (count: number) => string;
    severities: Record<Severity, string>;
    broken: string;
    brokenHelp: string;
  };
  notFound: string;
  notFoundHelp: string;
  feeds: {
    /** Of the feed of a term. */
    termTitle: (site: string, taxonomy: string, term: string) => string;
    /** Of a month's document. */
    monthTitle: (site: string, month: string) => string;
    title: string;
    /** What a feed is, and what one does with it. */
    about: string;
    /** The feed of all articles. */
    all: string;
    /** The feeds of terms. */
    some: string;
    terms: (minimum: number) => string;
    opml: string;
    opmlHelp: string;
    months: string;
    monthsHelp: string;
    /** Leads from what is cut to the whole. */
    whole: string;
    /** In a feed that is opened in a browser, above its title. */
    opened: string;
  };
  searchTitle: string;
  search: SearchTexts;
  found: FoundTexts;
  /** How to cite an article. */
  cite: {
    title: string;
    /** Stands for the day on which the reader saw the page, until that is known. */
    accessed: string;
    /** A button; as it is read out, a form such as BibTeX follows. */
    copy: string;
    /** What is said when that is done. */
    copied: string;
  };
}

export const languages = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } satisfies Record<string, Texts>;
export type Language = keyof typeof languages;
