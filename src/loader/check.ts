import { addressedPaths } from '../archive/addressed.ts';
import { pageAddresses } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { checkAddresses } from '../archive/checks/addresses.ts';
import { byName, checkCover, checkLinks, type Ground } from '../archive/checks/links.ts';
import { checkSlugs, checkTerms } from '../archive/checks/terms.ts';
import { checkTranslations } from '../archive/checks/translations.ts';
import { urls } from '../archive/urls.ts';
import type { Article, StandingPage } from '../article/article.ts';
import { taxonomyNames, type Vocabulary } from '../article/vocabulary.ts';
import { fileStart, problem, type Problem } from '../problems/problem.ts';
import type { Environment } from '../environment.ts';
import type { SiteConfig } from '../site.config.ts';
import { sitemapAddresses } from '../sitemaps/sitemaps.ts';
import type { Document } from './document.ts';

/** What shows only when all files are seen together. */
export function checkTogether(
  archive: Archive,
  vocabulary: Vocabulary,
  {
    articles,
    pages,
    aside,
  }: {
    articles: Document<Article>[];
    pages: Document<StandingPage>[];
    /** Drafts, whose links are checked, and which nothing leads to. */
    aside: Document<Article>[];
  },
  files: Pick<Ground, 'contentFiles' | 'publicFiles'>,
  site: SiteConfig & Pick<Environment, 'siteUrl'>,
): Problem[] {
  const documents = [...articles, ...pages];
  const facts = new Map(
    [...aside, ...documents].map((document) => [document.path, document.facts]),
  );
  // An article with errors has an address too: links to it are not dead, they wait for it to be mended.
  const broken = documents.filter(({ item }) => item === null);
  const addresses = pageAddresses(archive, site)
    .union(sitemapAddresses(archive, site))
    .union(addressesOf(broken));
  const ground: Ground = {
    ...files,
    addresses,
    named: byName(addresses),
    anchors: (path) => facts.get(path)?.ids ?? null,
  };
  // A draft may lead to itself and to others that will be published with it.
  const around = addressesOf(aside);
  const draftGround = { ...ground, addresses: ground.addresses.union(around) };
  const claimants = [
    ...articles.map(({ file, path, places, claims }) => ({ ...claims, file, path, places })),
    ...pages.map(({ file, path, places, claims }) => ({ ...claims, file, path, places, id: null })),
  ];
  return [
    ...checkAddresses(claimants, ground.publicFiles),
    ...deadMenu(site, ground),
    ...ownFiles(ground, new Set(addressedPaths(archive))),
    ...Object.values(archive.taxonomies).flatMap((one) => checkSlugs(one, vocabulary)),
    ...documents.flatMap((document) => checkShown(document, ground)),
    ...aside.flatMap((document) => checkShown(document, draftGround)),
    ...articles.flatMap(({ item, places }) =>
      item ? checkTerms(item, archive.taxonomies, (key) => places[key] ?? fileStart) : [],
    ),
    ...checkTranslations(archive, articles, aside),
  ];
}

function checkShown(document: Document<unknown>, ground: Ground): Problem[] {
  const { cover, places, facts } = document;
  const place = places['cover.src'] ?? fileStart;
  return [
    ...(facts ? checkLinks(document, facts, ground) : []),
    ...(cover === null ? [] : checkCover(cover.src, place, document, ground)),
  ];
}

function addressesOf(documents: readonly Document<unknown>[]): Set<string> {
  return new Set(documents.map(({ path }) => urls.page(path)));
}

/**
 * Files of `public/` that lie where the site has a page or a file of its own. Those at the address of an article or a
 * standing page are reported there.
 */
function ownFiles({ publicFiles, addresses }: Ground, addressed: ReadonlySet<string>): Problem[] {
  const isOwn = (path: string) => {
    const page = path.replace(/(^|\/)index\.html$/, '');
    if (addressed.has(page)) return false;
    const url = page === '' ? urls.home : urls.page(page);
    return ownNames.has(path) || addresses.has(url) || addresses.has(urls.file(path));
  };
  return [...publicFiles]
    .filter(isOwn)
    .map((path) => problem('site/public', `public/${path}`, fileStart, { path }));
}

/** Beside the addresses that links may lead to. */
const ownNames = new Set(['manifest.json', urls.notFound.slice(1)]);

function deadMenu({ menu }: SiteConfig, { addresses, publicFiles }: Ground): Problem[] {
  return menu
    .filter(({ path }) => !addresses.has(encodeURI(path)) && !publicFiles.has(path.slice(1)))
    .map(({ path }) => problem('site/menu', 'src/site.config.ts', fileStart, { path }));
}

/** Files that look like articles or vocabularies but are not read. */
export function misplaced(files: readonly string[], links: readonly string[]): Problem[] {
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
