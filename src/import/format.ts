import type { InBoth } from '../problems/rule.ts';
import type { FieldKey } from './fields.ts';

/** What is imported: one file, or a folder with all that is in it. */
export interface Source {
  /** Absolute. */
  path: string;
  isFolder: boolean;
  /** Of a folder: its files, relative to it with `/`, sorted; of a file: its name. */
  files: readonly string[];
}

/**
 * How sure a value is: `stated` where the source says it in so many words, `derived` where it follows from what is there,
 * `guessed` where a person should look.
 */
export type Confidence = 'stated' | 'derived' | 'guessed';

/** A value of the front matter, and where it was taken from. */
export interface Finding {
  /** Text, a list of texts, or a map of those: what the front matter will say. */
  value: unknown;
  /** Where it was found, for people: "front matter: date", "line 3", "the file's name". */
  from: InBoth;
  confidence: Confidence;
}

/** One article or page of a source, understood as far as can be. */
export interface Item {
  kind: 'article' | 'page';
  /** Where it stands: a file of the source, and a line (from 1) where the file holds several. */
  origin: { file: string; line: number | null };
  /** What it was called in its old home, the same at every import: the feed's guid, the old address, the file's name. */
  id: string;
  fields: Partial<Record<FieldKey, Finding>>;
  /** Keys of the source that have no place of their own; they go to `extra`. */
  extra: Record<string, unknown>;
  /** Markdown, as Backfile reads it. */
  body: string;
  /** Its part of the address as the source had it; null where one is made from the title. */
  slug: string | null;
  /** Every address it had, from the root on, percent-decoded: `/2016/06/30/survey.html`, `/?p=12`. */
  addresses: string[];
  /** The file of a picture or another file that the body or the cover names. @returns absolute, or null: not beside the source */
  fileOf: (href: string) => string | null;
  /**
   * What a link of the body leads to in its old home: an old address (`/2016/06/30/survey.html`), or the `origin.file` of
   * another item. Left out where an address from the root on is all that a link can be. @returns null: none of the two
   */
  linkOf?: (href: string) => string | null;
  /** What is not in the article now, and why: other headlines of the page, comments, a shortcode. */
  left: Left[];
  /** What a person should do or look at. */
  needs: InBoth[];
}

export interface Left {
  what: InBoth;
  /** The text itself where it is short enough to show; null where a count is all. */
  text: string | null;
}

/** Something in the source that becomes no article, and why: a draft, a page behind a password, what cannot be read. */
export interface Skipped {
  origin: Item['origin'];
  /** Of the item, where it has one. */
  title: string | null;
  why: InBoth;
  /** Whether it is a fault (truncated XML, not UTF-8) rather than a choice (a draft): a fault makes the exit code 1. */
  isFault: boolean;
}

export type Read = { item: Item } | { skipped: Skipped };

/** What a reader may want to know. */
export interface ReadOptions {
  /** IANA: the zone of local dates, where the source does not say. */
  timeZone: string;
  /** The language of articles, where the source does not say. */
  lang: string;
  /** `YYYY-MM-DD` for what has no date at all; null where nobody gave one. */
  date: string | null;
  /** Whether drafts come too, as `draft: true`. Private and password-protected posts never do. */
  drafts: boolean;
  /**
   * True when a source is gone through for its addresses alone: bodies are not looked at and may be left empty, if that
   * is faster. Everything else has to be as it is at the second reading.
   */
  textless?: boolean;
  /** How far reading has come, of how much, in any unit. */
  progress: (done: number, total: number) => void;
}

/** A kind of source. One file of `formats/` each. */
export interface Format {
  name: string;
  /** How surely it reads this source, from 0 to 1. Looks at names and the beginnings of a few files. */
  recognise(source: Source): Promise<number>;
  /** In a fixed order, one after the other: a source of any size passes through. */
  read(source: Source, options: ReadOptions): AsyncIterable<Read>;
}
