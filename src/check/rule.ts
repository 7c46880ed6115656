import type { Root } from 'mdast';
import type { Archive } from '../archive/archive.ts';
import type { FrontMatter } from '../article/article.ts';
import type { Places } from '../article/read.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { DetailOf, RuleName } from '../problems/rules/index.ts';

/** Replaces the characters from `start` up to `end` (UTF-16 offsets) by `text`. Only what changes no meaning is a fix. */
export interface Fix {
  start: number;
  end: number;
  text: string;
}

/** Something that a rule has to say of a text. */
export type Finding = {
  [Name in RuleName]: {
    rule: Name;
    detail: DetailOf<Name>;
    /** In the text that was looked at. */
    place: Place;
    /** With offsets in that text. */
    fix?: Fix;
  };
}[RuleName];

/** A body as its rules see it. */
export interface BodyText {
  /** With positions; of any parser of CommonMark and GFM that makes mdast. */
  tree: Root;
  text: string;
  /** BCP 47 */
  lang: string;
  /** Of the article or page; '' where it has none. */
  title: string;
  /** Who took its pictures, as its front matter says. */
  photographers: readonly string[];
}

/** Looks at a body alone. */
export type BodyRule = (body: BodyText) => Finding[];

/** A file's front matter as its rules see it. */
export interface FrontMatterText {
  frontMatter: FrontMatter;
  /** Where its values stand, in the file. */
  places: Places;
  /** The whole file; places and fixes count it. */
  text: string;
  file: string;
  /** Seconds since 1970-01-01T00:00Z: what is later lies in the future. */
  now: number;
  /** The time zone of the source's dates, else of the site's (IANA). */
  timeZone: string;
}

/** Looks at the front matter of one article. */
export type FrontMatterRule = (article: FrontMatterText) => Finding[];

/** All that shows only when the whole archive is seen. Problems name their files. */
export type ArchiveRule = (ground: ArchiveGround) => Problem[];

export interface ArchiveGround {
  archive: Archive;
  /** Files of the content folder, relative to it. */
  contentFiles: ReadonlySet<string>;
  /** Bytes of a file of the content folder. */
  sizeOf: (file: string) => number;
  /** Where the values of an article's front matter stand. @param file the article's */
  placesOf: (file: string) => Places;
}
