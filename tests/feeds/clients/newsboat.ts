import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { temporaryFolder } from '../../harness/build.ts';
import { program } from '../../harness/debian.ts';
import { inUtc, localDate, type Client, type ClientEntry, type ClientFeed } from './client.ts';
import { visible } from './visible.ts';

const run = promisify(execFile);

/** The feed reader newsboat, as someone has it who sees a feed for the first time. */
export const newsboat: Client = {
  name: 'newsboat',
  inOrder: false,
  async read(url) {
    await using folder = await temporaryFolder();
    return await reload(folder.path, url);
  },
  keeps: ({ id, url, title, published, authors, content }) => ({
    ...{ id, url, title, published: published && inUtc(published), content },
    // Of several it keeps the last, or one line with all, as its version and the format will have it.
    ...(authors.length > 1 ? {} : { authors }),
  }),
};

export interface Subscription extends ClientFeed {
  /** The ids of the articles that it shows as new. */
  unread: string[];
}

/** Fetches a feed, as a subscriber whose reader keeps in `folder` what it has seen. */
export async function reload(folder: string, url: string): Promise<Subscription> {
  const { path, env } = program('newsboat');
  const [config, urls, cache] = ['config', 'urls', 'cache.db'].map((name) => join(folder, name));
  await mkdir(folder, { recursive: true });
  await writeFile(config ?? '', 'error-log "error.log"\n');
  await writeFile(urls ?? '', `${url}\n`);
  const own = { ...env, HOME: folder, TERM: 'dumb' };
  const args = ['-C', config ?? '', '-u', urls ?? '', '-c', cache ?? '', '-x', 'reload'];
  await run(path, args, { cwd: folder, env: own });
  return kept(cache ?? '', url);
}

/** As someone does who has read everything. */
export function markAllRead(folder: string): void {
  const database = new DatabaseSync(join(folder, 'cache.db'));
  database.exec('UPDATE rss_item SET unread = 0');
  database.close();
}

/** What newsboat keeps in its cache (its `cache.cpp`, tables rss_feed and rss_item). */
interface Row extends Record<'guid' | 'url' | 'title' | 'author' | 'content', string> {
  pubDate: number;
  unread: number;
  enclosure_url: string;
  enclosure_type: string;
}

function kept(cache: string, url: string): Subscription {
  const database = new DatabaseSync(cache, { readOnly: true });
  try {
    const feed = database.prepare('SELECT title, url FROM rss_feed WHERE rssurl = ?').get(url);
    // Newest first, as it shows them.
    const rows = database
      .prepare('SELECT * FROM rss_item WHERE feedurl = ? ORDER BY pubDate DESC, id DESC')
      .all(url) as unknown as Row[];
    if (!feed || rows.length === 0) throw new Error(`newsboat read nothing at ${url}`);
    const unread = rows.filter((row) => row.unread === 1).map(({ guid }) => guid);
    return { title: String(feed.title), url: String(feed.url), entries: rows.map(entryOf), unread };
  } finally {
    database.close();
  }
}

function entryOf(row: Row): ClientEntry {
  return {
    ...{ id: row.guid, url: row.url, title: row.title },
    ...{ published: localDate(row.pubDate, '+00:00'), updated: null },
    authors: row.author === '' ? [] : [row.author],
    ...{ summary: null, content: visible(row.content), categories: [] },
    enclosures:
      row.enclosure_url === ''
        ? []
        : [{ url: row.enclosure_url, type: row.enclosure_type, bytes: null }],
  };
}
