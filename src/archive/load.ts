import { getCollection, getEntry } from 'astro:content';
import { taxonomyNames } from '../article/vocabulary.ts';
import type { Vocabulary } from '../article/vocabulary.ts';
import { readEnvironment } from '../environment.ts';
import { readBodies } from '../markdown/bodies.ts';
import type { BodyFacts } from '../markdown/rendered.ts';
import { archiveOf, type Archive } from './archive.ts';
import { printBody, type BodySource } from './body.ts';

let archive: Promise<Archive> | null = null;

/** The archive, for pages and feeds: made once in a build, and anew for each page that an author looks at in `dev`. */
export function loadArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return fromCollections();
  archive ??= fromCollections();
  return archive;
}

/** A text as HTML. @param root what stands before the site's own addresses: its base, or its whole URL */
export function loadBody(
  source: BodySource & { body: { key: string } },
  root: string,
): { html: string; facts: BodyFacts } {
  const { key } = source.body;
  const facts = bodies().facts(key);
  return { html: printBody(bodies().html(key), facts, source, root), facts };
}

let opened: ReturnType<typeof readBodies> | null = null;

function bodies(): ReturnType<typeof readBodies> {
  opened ??= readBodies(readEnvironment().cacheDir);
  return opened;
}

async function fromCollections(): Promise<Archive> {
  const articles = await getCollection('articles');
  const pages = await getCollection('pages');
  const terms = await Promise.all(
    taxonomyNames.map(async (name) => [
      name,
      (await getEntry('vocabulary', name))?.data.terms ?? [],
    ]),
  );
  return archiveOf({
    articles: articles.map(({ data }) => data),
    pages: pages.map(({ data }) => data),
    vocabulary: Object.fromEntries(terms) as Vocabulary,
  });
}
