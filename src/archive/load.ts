import { getEntry } from 'astro:content';
import type { Article, StandingPage } from '../article/article.ts';
import { readEnvironment } from '../environment.ts';
import { readCache } from '../markdown/cache.ts';
import type { BodyFacts } from '../markdown/rendered.ts';
import { readVariant } from '../pictures/cache.ts';
import type { Problem } from '../problems/problem.ts';
import { site } from '../site.config.ts';
import type { Archive } from './archive.ts';
import { printBody } from './body.ts';
import { handedOver, type Broken } from './handover.ts';
import { coverOf, type PictureFile } from './pictures.ts';

/** The archive, for pages and feeds; in `dev` as the content is now. */
export async function loadArchive(): Promise<Archive> {
  // A page that asks for the entry is made anew when it changes.
  if (import.meta.env.DEV) await getEntry('content', 'archive');
  return handedOver().archive;
}

/** What is wrong with the content, for an author's preview. */
export async function loadProblems(): Promise<readonly Problem[]> {
  await loadArchive();
  return handedOver().problems;
}

/** What an author's preview shows in the place of articles with errors; in a build there are none. */
export async function loadBroken(): Promise<readonly Broken[]> {
  await loadArchive();
  return import.meta.env.DEV ? handedOver().broken : [];
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

/** An article's HTML for feeds. @param siteUrl with a slash at its end */
export function loadFeedBody(article: Article, siteUrl: string): string {
  const { key } = article.body;
  const options = { root: siteUrl.slice(0, -1), covered: false };
  return printBody(bodies().feed(key), bodies().facts(key), article, options);
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
