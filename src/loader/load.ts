import { pageAddresses } from '../archive/addresses.ts';
import { archiveOf, type Content } from '../archive/archive.ts';
import { checkAddresses } from '../archive/checks/addresses.ts';
import { byName, checkCover, checkLinks, type Ground } from '../archive/checks/links.ts';
import { checkSlugs, checkTerms } from '../archive/checks/terms.ts';
import { urls } from '../archive/urls.ts';
import type { Article, StandingPage } from '../article/article.ts';
import { taxonomyNames } from '../article/vocabulary.ts';
import type { Environment } from '../environment.ts';
import type { Bodies } from '../markdown/bodies.ts';
import { fileStart, problem, type Problem } from '../problems/problem.ts';
import type { SiteConfig } from '../site.config.ts';
import { inBatches } from '../files/batches.ts';
import { readArticleDocument, readPageDocument, type Document, type Reader } from './document.ts';
import { loadVocabulary, timeZones } from './vocabulary.ts';
import { walk } from '../files/walk.ts';

export interface LoadOptions {
  environment: Pick<Environment, 'contentDir' | 'contentLabel' | 'publicDir'>;
  site: SiteConfig;
  /** Whether drafts belong to the content, as on an author's own machine. */
  drafts: boolean;
  bodies: Pick<Bodies, 'render' | 'facts'>;
  progress: (done: number, total: number) => void;
}

/**
 * Reads the whole content folder and checks it as a whole. Content without errors is complete; with errors it holds
 * what could be read.
 */
export async function loadContent(
  options: LoadOptions,
): Promise<{ content: Content; problems: Problem[] }> {
  const { environment, site, bodies } = options;
  const { files, links } = await walk(environment.contentDir);
  const { vocabulary, problems } = await loadVocabulary(environment.contentDir, files);
  const contentFiles = new Set(files);
  const reader: Reader = {
    contentDir: environment.contentDir,
    contentFiles,
    bodies,
    lang: site.lang,
    timeZone: timeZones(vocabulary, site.timeZone),
  };
  const inFolder = (folder: string) =>
    files.filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.md'));
  const pages = await inBatches(inFolder('pages'), (file) => readPageDocument(file, reader));
  const read = await inBatches(
    inFolder('articles'),
    (file) => readArticleDocument(file, reader),
    options.progress,
  );
  // What is not finished stands in nobody's way.
  const articles = options.drafts ? read : read.filter(({ draft }) => !draft);
  const content: Content = {
    articles: items(articles),
    pages: items(pages),
    vocabulary,
  };
  const publicFiles = new Set((await walk(environment.publicDir)).files);
  if (articles.length === 0) {
    const folder = `${environment.contentLabel}articles`;
    problems.push(problem('site/no-articles', 'CONTENT_DIR', fileStart, { folder }));
  }
  problems.push(
    ...misplaced(files, links),
    ...articles.flatMap((document) => document.problems),
    ...pages.flatMap((document) => document.problems),
    ...checkTogether(content, articles, pages, { contentFiles, publicFiles }, options),
  );
  return { content, problems };
}

function checkTogether(
  content: Content,
  articles: Document<Article>[],
  pages: Document<StandingPage>[],
  files: Pick<Ground, 'contentFiles' | 'publicFiles'>,
  { site, bodies }: LoadOptions,
): Problem[] {
  const archive = archiveOf(content);
  const documents = [...articles, ...pages];
  const keys = new Map(documents.map(({ path, key }) => [path, key]));
  // An article with errors has an address too: links to it are not dead, they wait for it to be mended.
  const broken = documents.filter(({ item }) => item === null);
  const addresses = pageAddresses(archive, site).union(
    new Set(broken.map(({ path }) => urls.page(path))),
  );
  const ground: Ground = {
    ...files,
    addresses,
    named: byName(addresses),
    anchors: (path) => {
      const key = keys.get(path) ?? null;
      return key === null ? null : bodies.facts(key).ids;
    },
  };
  const claimants = [
    ...articles.map(({ file, path, places, claims }) => ({ ...claims, file, path, places })),
    ...pages.map(({ file, path, places }) => ({ file, path, places, id: null, aliases: [] })),
  ];
  return [
    ...checkAddresses(claimants, ground.publicFiles),
    ...deadMenu(site, ground),
    ...ownFiles(ground),
    ...Object.values(archive.taxonomies).flatMap((one) => checkSlugs(one, content.vocabulary)),
    ...documents.flatMap((document) => {
      const { key, cover, places } = document;
      const place = places['cover.src'] ?? fileStart;
      return [
        ...(key === null ? [] : checkLinks(document, bodies.facts(key), ground)),
        ...(cover === null ? [] : checkCover(cover.src, place, document, ground)),
      ];
    }),
    ...articles.flatMap(({ item, places }) =>
      item ? checkTerms(item, archive.taxonomies, (key) => places[key] ?? fileStart) : [],
    ),
  ];
}

/** Files of `public/` that a build would write over. */
function ownFiles({ publicFiles }: Ground): Problem[] {
  const own = ['manifest.json'].filter((path) => publicFiles.has(path));
  return own.map((path) => problem('site/public', `public/${path}`, fileStart, { path }));
}

function deadMenu({ menu }: SiteConfig, { addresses, publicFiles }: Ground): Problem[] {
  return menu
    .filter(({ path }) => !addresses.has(encodeURI(path)) && !publicFiles.has(path.slice(1)))
    .map(({ path }) => problem('site/menu', 'src/site.config.ts', fileStart, { path }));
}

/** Files that look like articles or vocabularies but are not read. */
function misplaced(files: readonly string[], links: readonly string[]): Problem[] {
  const outside = files.filter(
    (file) => /\.(md|ya?ml)$/i.test(file) && !/^(articles|pages)\//.test(file) && !known.has(file),
  );
  const misnamed = files.filter((file) =>
    /^(articles|pages)\/.*\.(markdown|mdx?|mdown)$/i.test(file),
  );
  return [
    ...misnamed
      .filter((file) => !file.endsWith('.md'))
      .map((file) =>
        problem('file/extension', file, fileStart, {
          name: file.replace(/^.*\/|\.[^.]*$/g, '') + '.md',
        }),
      ),
    ...outside.map((file) => problem('file/misplaced', file, fileStart, {})),
    ...links.map((file) => problem('file/link', file, fileStart, {})),
  ];
}

const known = new Set(taxonomyNames.map((name) => `${name}.yml`));

function items<Item>(documents: readonly Document<Item>[]): Item[] {
  return documents.flatMap(({ item }) => item ?? []);
}
