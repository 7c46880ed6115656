import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pythonWith, type Program } from '../../harness/debian.ts';
import { localDate, type Client, type ClientEntry } from './client.ts';
import { visible } from './visible.ts';

const run = promisify(execFile);
const reader = join(import.meta.dirname, 'pythonFeedparser.py');

/** Found once: to look takes as long as to read. */
let python: Program | undefined;

/** The Python module feedparser, which cleans HTML by itself. */
export const pythonFeedparser: Client = {
  name: 'feedparser (Python)',
  inOrder: true,
  async read(url) {
    python ??= pythonWith('feedparser', 'python3-feedparser');
    const { path, env } = python;
    const { stdout } = await run(path, [reader, url], { env, maxBuffer: 1 << 26 });
    const { fault, title, url: home, entries } = JSON.parse(stdout) as Printed;
    if (fault !== null) throw new Error(`${url}: ${fault}`);
    return { title, url: home, entries: entries.map(entryOf) };
  },
  keeps: (entry) => entry,
};

/** What pythonFeedparser.py prints. Instants are in seconds. */
interface Printed {
  /** What is wrong with the feed. */
  fault: string | null;
  title: string;
  url: string;
  entries: PrintedEntry[];
}

interface PrintedEntry extends Omit<
  ClientEntry,
  'published' | 'updated' | 'content' | 'enclosures'
> {
  published: PrintedDate | null;
  updated: PrintedDate | null;
  content: string[];
  enclosures: { url: string; type: string | null; length: string | null }[];
}

interface PrintedDate {
  instant: number;
  text: string;
}

function entryOf({ published, updated, content, enclosures, ...entry }: PrintedEntry): ClientEntry {
  const date = (printed: PrintedDate | null) => printed && localDate(printed.instant, printed.text);
  return {
    ...entry,
    published: date(published),
    updated: date(updated),
    content: content[0] === undefined ? null : visible(content[0]),
    enclosures: enclosures.map(({ url, type, length }) => ({
      ...{ url, type, bytes: length === null ? null : Number(length) },
    })),
  };
}
