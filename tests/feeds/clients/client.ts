import type { Visible } from './visible.ts';

/** What a feed reader made of a feed, in terms that all readers share. */
export interface ClientFeed {
  title: string;
  /** The page that it stands for. */
  url: string;
  /** In the reader's order, which is that of the feed where it keeps that. */
  entries: ClientEntry[];
}

export interface ClientEntry {
  id: string;
  url: string;
  title: string;
  /** RFC 3339 to the second: with the offset of the feed where the reader hands that on, else in UTC. */
  published: string | null;
  updated: string | null;
  authors: string[];
  summary: string | null;
  /** Null where there is none. */
  content: Visible | null;
  categories: string[];
  enclosures: ClientEnclosure[];
}

export interface ClientEnclosure {
  url: string;
  type: string | null;
  bytes: number | null;
}

export type XmlFormat = 'rss' | 'atom';

/** A real feed reader, which fetches by itself. */
export interface Client {
  name: string;
  read: (url: string) => Promise<ClientFeed>;
  /** Whether it has articles in the order of the feed, and not in one of its own. */
  inOrder: boolean;
  /** What it shall hand on of an entry: without what it does not keep, and with what it is known to change. */
  keeps: (entry: ClientEntry, format: XmlFormat) => Partial<ClientEntry>;
}

/** An instant in the zone that a date of a feed names at its end. @param instant in seconds @param text `… +0800`, `…-05:00` */
export function localDate(instant: number, text: string): string {
  const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  const shift = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
  const local = new Date((instant + shift) * 1000).toISOString().slice(0, 19);
  return `${local}${sign}${hours}:${minutes}`;
}

/** The same instant for a reader that keeps no zone. */
export function inUtc(date: string): string {
  return localDate(Date.parse(date) / 1000, '+00:00');
}
