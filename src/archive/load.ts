import { readFile } from 'node:fs/promises';
import { getEntry } from 'astro:content';
import type { Article, StandingPage } from '../article/article.ts';
import { readEnvironment } from '../environment.ts';
import { readCache } from '../markdown/cache.ts';
import type { BodyFacts } from '../markdown/rendered.ts';
import { readVariant } from '../pictures/cache.ts';
import { site } from '../site.config.ts';
import { archiveOf, type Archive } from './archive.ts';
import { printBody } from './body.ts';
import { readHandover, reportFile } from './handover.ts';
import { coverOf, type PictureFile } from './pictures.ts';
import { contentEntry } from './records.ts';

let loaded: { digest: string; archive: Promise<Archive> } | null = null;

/** The archive, for pages and feeds: made once in a build, and anew in `dev` whenever the content has changed. */
export async function loadArchive(): Promise<Archive> {
  if (loaded && import.meta.env.PROD) return loaded.archive;
  const entry = await getEntry('content', contentEntry);
  if (!entry) throw new Error('The content was not read.');
  const { digest } = entry.data;
  if (loaded?.digest !== digest) loaded = { digest, archive: fromHandover() };
  return loaded.archive;
}

/** What is wrong with the content, for an author's preview: as the terminal shows it; empty where nothing is. */
export async function loadReport(): Promise<string> {
  await loadArchive();
  return readFile(reportFile(readEnvironment().stagingDir, 'dev'), 'utf8');
}

/** A text as HTML. @param root what stands before the site's own addresses: its base, or its whole URL */
export function loadBody(
  source: Article | StandingPage,
  root: string,
): { html: string; facts: BodyFacts } {
  const { key } = source.body;
  const facts = bodies().facts(key);
  const covered = 'cover' in source && coverOf(source) !== null;
  return { html: printBody(bodies().html(key), facts, source, { root, covered }), facts };
}

/** The bytes of a picture's variant; in `dev` made now, where nobody has asked for it before. */
export async function loadPicture({
  file,
  picture,
  width,
}: PictureFile): Promise<Buffer<ArrayBuffer>> {
  const { cacheDir, contentDir } = readEnvironment();
  const read = () => readVariant(cacheDir, picture, width);
  if (!import.meta.env.DEV) return read();
  return read().catch(async () => {
    const { openPictures } = await import('../pictures/pictures.ts');
    await openPictures({ contentDir, cacheDir, settings: site.pictures }).read(file);
    return read();
  });
}

let opened: ReturnType<typeof readCache> | null = null;

function bodies(): ReturnType<typeof readCache> {
  opened ??= readCache(readEnvironment().cacheDir);
  return opened;
}

async function fromHandover(): Promise<Archive> {
  const command = import.meta.env.DEV ? 'dev' : 'build';
  return archiveOf(await readHandover(readEnvironment().stagingDir, command));
}
