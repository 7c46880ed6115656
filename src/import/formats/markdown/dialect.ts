import type { Source } from '../../format.ts';
import type { InBoth } from '../../../problems/rule.ts';

/** The beginning of a file of the source, decoded; '' where there is none. */
export type Peek = (file: string) => string;

/** A file of a site as its dialect sees it. */
export interface Post {
  /** Relative to the source. */
  file: string;
  /** Front matter, by the keys that stand there. */
  data: Readonly<Record<string, unknown>>;
  /** The local day, `2020-01-02`; null where there is none. */
  day: string | null;
  /** `10:15` or `10:15:00` */
  time: string | null;
  title: string;
  categories: readonly string[];
  /** The file's path below the folder of contents, without extension and without a last `/index`. */
  path: string;
  /** Its last part, without a date at its beginning. */
  name: string;
}

/** What a dialect says of one file: what it is, or why it is nothing that was published. */
export type Kind = 'article' | 'page' | 'draft' | { skipped: InBoth };

/** A site of a dialect, with its settings read. */
export interface Site {
  /** Folder that holds the contents, with `/` at its end; '' for the source itself. */
  contents: string;
  /** Folders whose files had addresses from the root on, with `/` at their ends; in order of preference. */
  statics: readonly string[];
  /** The zone of local dates, where the settings name one. */
  zone: string | null;
  /** The address of the old site, as `https://example.org/blog`; null where it is not known. */
  origin: string | null;
  /** Whether an alias without a slash before it is beside the text, and not below the root. */
  hasRelativeAliases?: true;
  /** @param hasDate in front matter or path */
  kindOf: (file: string, data: Post['data'], hasDate: boolean) => Kind;
  /** All addresses that the tool gave it, from the root on, without those that its front matter names. */
  addressesOf: (post: Post) => string[];
  /** Its part of the address, where the tool makes one of the file's name. */
  slugOf: (post: Post) => string | null;
}

/** A generator, or a way to keep Markdown. */
export interface Dialect {
  name: string;
  /** From 0 to 1. @param fronts beginnings of a few Markdown files */
  recognise: (source: Source, fronts: readonly string[], peek: Peek) => number;
  open: (source: Source, peek: Peek) => Site;
  /** Which template tags its texts may hold. */
  tags: 'hexo' | 'jekyll' | 'hugo' | 'zola' | 'mdx' | null;
}

export function isMarkdown(file: string): boolean {
  return /\.(md|markdown|mdown|mkdn?|mdx)$/i.test(file);
}

/** Whether the source has a file at a path, or below it where that ends in `/`. */
export function has({ files }: Source, path: string): boolean {
  return path.endsWith('/') ? files.some((file) => file.startsWith(path)) : files.includes(path);
}

/** As most generators write a title or a name in an address: small letters, and `-` for what is no letter or digit. */
export function urlPart(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}._~-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
