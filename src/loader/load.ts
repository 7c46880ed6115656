import { hash } from 'node:crypto';
import { archiveOf, type Archive } from '../archive/archive.ts';
import type { Broken } from '../archive/handover.ts';
import type { Environment } from '../environment.ts';
import { inParallel } from '../files/parallel.ts';
import { walk } from '../files/walk.ts';
import type { Bodies } from '../markdown/bodies.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { fileStart, problem, type Problem } from '../problems/problem.ts';
import type { SiteConfig } from '../site.config.ts';
import { checkTogether, misplaced } from './check.ts';
import { readArticleDocument, readPageDocument, type Document, type Reader } from './document.ts';
import type { Memory } from './memory.ts';
import { loadVocabulary, timeZones } from './vocabulary.ts';

export interface LoadOptions {
  environment: Pick<Environment, 'contentDir' | 'contentLabel' | 'publicDir'>;
  site: SiteConfig;
  /** Whether drafts belong to the content, as on an author's own machine. */
  drafts: boolean;
  bodies: Pick<Bodies, 'render' | 'has'>;
  memory: Pick<Memory, 'recall' | 'keep'>;
  pictures: Pictures;
  /** Of `clockOf`, from before anything was read. */
  now: bigint;
  progress: (done: number, total: number) => void;
}

/**
 * Reads the whole content folder and checks it as a whole. An archive without errors is complete; with errors it holds
 * what could be read.
 */
export async function loadContent(
  options: LoadOptions,
): Promise<{ archive: Archive; problems: Problem[]; broken: Broken[] }> {
  const { environment, site, bodies, memory, pictures, now } = options;
  const { files, links } = walk(environment.contentDir);
  const { vocabulary, problems } = await loadVocabulary(environment.contentDir, files);
  const contentFiles = new Set(files);
  const publicFiles = new Set(walk(environment.publicDir).files);
  const reader: Reader = {
    contentDir: environment.contentDir,
    contentFiles,
    publicFiles,
    bodies,
    memory,
    now,
    pictures,
    lang: site.lang,
    timeZone: timeZones(vocabulary, site.timeZone),
    context: hash('sha256', JSON.stringify([site.lang, site.timeZone, vocabulary.sources])),
  };
  const inFolder = (folder: string) =>
    files.filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.md'));
  const pages = await inParallel(inFolder('pages'), (file) => readPageDocument(file, reader));
  const read = await inParallel(
    inFolder('articles'),
    (file) => readArticleDocument(file, reader),
    options.progress,
  );
  // What is not finished stands in nobody's way.
  const articles = options.drafts ? read : read.filter(({ draft }) => !draft);
  const archive = archiveOf({ articles: items(articles), pages: items(pages), vocabulary });
  if (articles.length === 0) {
    const folder = `${environment.contentLabel}articles`;
    problems.push(problem('site/no-articles', 'CONTENT_DIR', fileStart, { folder }));
  }
  // Not by push, which takes some 125,000 arguments at most.
  const all = [
    ...problems,
    ...misplaced(files, links),
    ...articles.flatMap((document) => document.problems),
    ...pages.flatMap((document) => document.problems),
    ...checkTogether(archive, vocabulary, { articles, pages }, { contentFiles, publicFiles }, site),
  ];
  const broken = [...articles, ...pages].flatMap(({ item, path, file }) =>
    item === null ? { path, file } : [],
  );
  return { archive, problems: all, broken };
}

function items<Item>(documents: readonly Document<Item>[]): Item[] {
  return documents.flatMap(({ item }) => item ?? []);
}
