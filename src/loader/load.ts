import { hash } from 'node:crypto';
import { archiveOf, type Archive } from '../archive/archive.ts';
import type { Article, StandingPage } from '../article/article.ts';
import type { Vocabulary } from '../article/vocabulary.ts';
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
import type { Inspect } from './takeApart.ts';
import { loadVocabulary, timeZones } from './vocabulary.ts';

export interface LoadOptions {
  environment: Pick<Environment, 'contentDir' | 'contentLabel' | 'publicDir' | 'siteUrl'>;
  site: SiteConfig;
  /**
   * Whether drafts belong to the content, as on an author's own machine; `judged` where they do not, and what is wrong with
   * them is told all the same.
   */
  drafts: boolean | 'judged';
  bodies: Pick<Bodies, 'render' | 'has'>;
  memory: Pick<Memory, 'recall' | 'keep'>;
  pictures: Pictures;
  /** Of `clockOf`, from before anything was read. */
  now: bigint;
  progress: (done: number, total: number) => void;
  /** What else is looked for in every text. */
  inspect?: Inspect;
  /** Reads texts ahead: what it puts into the memory is not read again. */
  ahead?: (files: readonly string[], context: AheadContext) => Promise<void>;
  /** Which files must be read once more before the problems hold; asked again until there are none. */
  again?: (loaded: Loaded) => ReadonlySet<string>;
}

/** What reading ahead needs to know beside the files. */
export interface AheadContext extends Pick<Reader, 'context' | 'now' | 'timeZone'> {
  sources: Vocabulary['sources'];
}

/** The whole content folder. An archive without errors is complete; with errors it holds what could be read. */
export interface Loaded {
  archive: Archive;
  problems: Problem[];
  /** Every text that was read, drafts too where they are judged. */
  documents: Document<Article | StandingPage>[];
  /** Files of the content folder, relative to it. */
  contentFiles: ReadonlySet<string>;
  /** Files of `public/`, relative to it. */
  publicFiles: ReadonlySet<string>;
  timeZone: Reader['timeZone'];
}

/** Reads the whole content folder and checks it as a whole. */
export async function loadContent(options: LoadOptions): Promise<Loaded> {
  const { environment, site, bodies, memory, pictures, now, inspect } = options;
  const { files, links } = walk(environment.contentDir);
  const { vocabulary, problems } = await loadVocabulary(environment.contentDir, files);
  const contentFiles = new Set(files);
  const publicFiles = new Set(walk(environment.publicDir).files);
  const { sources } = vocabulary;
  const reader: Reader = {
    contentDir: environment.contentDir,
    contentFiles,
    publicFiles,
    bodies,
    memory,
    inspect,
    now,
    pictures,
    lang: site.lang,
    timeZone: timeZones(vocabulary, site.timeZone),
    context: hash('sha256', JSON.stringify([site.lang, site.timeZone, sources])),
  };
  const inFolder = (folder: string) =>
    files.filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.md'));
  const articleFiles = inFolder('articles');
  await options.ahead?.(articleFiles, { ...reader, sources });
  const readPage = (file: string) => readPageDocument(file, reader);
  const readArticle = (file: string) => readArticleDocument(file, reader);
  let pages = await inParallel(inFolder('pages'), readPage);
  let read = await inParallel(articleFiles, readArticle, options.progress);
  for (;;) {
    const loaded = together({ pages, read }, options, { vocabulary, contentFiles, publicFiles });
    // Not by push, which takes some 125,000 arguments at most.
    const all = [...problems, ...misplaced(files, links), ...loaded.problems];
    const { timeZone } = reader;
    const whole = { ...loaded, problems: all, contentFiles, publicFiles, timeZone };
    const once = options.again?.(whole) ?? new Set();
    if (once.size === 0) return whole;
    pages = await readOnce(pages, once, readPage);
    read = await readOnce(read, once, readArticle);
  }
}

/** What has been read, as a whole. */
function together(
  { pages, read }: { pages: Document<StandingPage>[]; read: Document<Article>[] },
  { environment, site, drafts }: LoadOptions,
  known: { vocabulary: Vocabulary; contentFiles: Set<string>; publicFiles: Set<string> },
): Pick<Loaded, 'archive' | 'documents' | 'problems'> {
  const { vocabulary } = known;
  // What is not finished stands in nobody's way.
  const articles = drafts === true ? read : read.filter(({ draft }) => !draft);
  const aside = drafts === 'judged' ? read.filter(({ draft }) => draft) : [];
  const archive = archiveOf({ articles: items(articles), pages: items(pages), vocabulary });
  const documents = [...articles, ...aside, ...pages];
  const addressed = { ...site, siteUrl: environment.siteUrl };
  const problems = [
    ...documents.flatMap((document) => document.problems),
    ...checkTogether(archive, vocabulary, { articles, pages, aside }, known, addressed),
  ];
  if (articles.length === 0) {
    const folder = `${environment.contentLabel}articles`;
    problems.push(problem('site/no-articles', 'CONTENT_DIR', fileStart, { folder }));
  }
  return { archive, documents, problems };
}

function readOnce<Item>(
  documents: readonly Document<Item>[],
  once: ReadonlySet<string>,
  read: (file: string) => Promise<Document<Item>>,
): Promise<Document<Item>[]> {
  return inParallel(documents, (document) =>
    once.has(document.file) ? read(document.file) : Promise.resolve(document),
  );
}

function items<Item>(documents: readonly Document<Item>[]): Item[] {
  return documents.flatMap(({ item }) => item ?? []);
}
