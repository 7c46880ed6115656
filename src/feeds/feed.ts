import type { FeedFormat } from '../archive/urls.ts';
import type { ArticleDate } from '../article/article.ts';

/** Whole URLs by format, of those formats that there are. */
export type FeedAddresses = Partial<Record<FeedFormat, string>>;

/** A document of a feed as plain data, for the printers of all formats. All URLs are absolute. */
export interface Feed {
  /** An IRI that names the feed for ever; its archived documents have the same (RFC 5005, section 4). */
  id: string;
  title: string;
  description: string;
  lang: string;
  /** The page that the feed stands for. */
  url: string;
  /** Of this document, in each format that it has. */
  addresses: FeedAddresses;
  /** The WebSub hub that tells subscribers of what is new; null for none. */
  hub: string | null;
  /** What it is a part of (RFC 5005, section 4); null where there is no way back. */
  archive: FeedArchive | null;
  /** Newest first. */
  items: FeedItem[];
}

export interface FeedArchive {
  /** The feed that is subscribed to; null in that feed itself. */
  current: FeedAddresses | null;
  /** The document of what came before; null at the beginning. */
  previous: FeedAddresses | null;
  /** Whether this document will not change any more, but for corrections: it says `fh:archive` then. */
  isFinal: boolean;
}

export interface FeedItem {
  /** The article's permanent identity as an IRI: it survives a move, so nobody is shown the article again. */
  id: string;
  url: string;
  title: string;
  lang: string;
  published: ArticleDate;
  /** When it was last changed or corrected; `published` where it never was. */
  updated: ArticleDate;
  authors: { name: string; url: string | null }[];
  /** Sections, then tags: their names, each once. */
  categories: string[];
  /** Plain text. */
  summary: string;
  /** Sanitised HTML with absolute URLs; null where there is room for the summary only. */
  content: string | null;
  picture: FeedPicture | null;
  /** The publication that it is from, and its web site. */
  source: { name: string; url: string | null } | null;
  /** The address of the article that this is a copy of. */
  original: string | null;
  /** A web address or a text. */
  license: string | null;
}

export interface FeedPicture {
  url: string;
  /** Its media type, and its size in bytes: null where another site has it. */
  type: string | null;
  bytes: number | null;
  width: number | null;
  height: number | null;
  alt: string;
  caption: string | null;
  credit: string | null;
}
