import { getCollection } from 'astro:content';
import { readEnvironment } from '../environment.ts';
import { readCache } from '../markdown/cache.ts';
import type { BodyFacts } from '../markdown/rendered.ts';
import { archiveOf, type Archive } from './archive.ts';
import { printBody } from './body.ts';
import type { LinkSource } from './links.ts';
import { contentOf } from './records.ts';

let archive: Promise<Archive> | null = null;

/** The archive, for pages and feeds: made once in a build, and anew for each page that an author looks at in `dev`. */
export function loadArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return fromCollection();
  archive ??= fromCollection();
  return archive;
}

/** A text as HTML. @param root what stands before the site's own addresses: its base, or its whole URL */
export function loadBody(
  source: LinkSource & { body: { key: string } },
  root: string,
): { html: string; facts: BodyFacts } {
  const { key } = source.body;
  const facts = bodies().facts(key);
  return { html: printBody(bodies().html(key), facts, source, root), facts };
}

let opened: ReturnType<typeof readCache> | null = null;

function bodies(): ReturnType<typeof readCache> {
  opened ??= readCache(readEnvironment().cacheDir);
  return opened;
}

async function fromCollection(): Promise<Archive> {
  const entries = await getCollection('content');
  return archiveOf(contentOf(entries.map(({ data }) => data)));
}
