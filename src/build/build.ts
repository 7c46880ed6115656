import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { handedOver } from '../archive/handover.ts';
import { pageKeys } from '../archive/keys.ts';
import { progressOf } from '../cli/progress.ts';
import type { Environment } from '../environment.ts';
import { site } from '../site.config.ts';
import { clockOf } from '../files/look.ts';
import { sweep } from '../loader/sweep.ts';
import type { SearchIndex } from '../search/build.ts';
import { writeHostFiles } from './hosting.ts';
import { describe } from './manifest.ts';
import { describeMedia } from './media.ts';
import { renderOnly } from './prerender.ts';
import { programDigest } from './program.ts';
import type { LastBuild } from './last.ts';
import { publish, type SiteFile } from './publish.ts';
import { intactSince, writeRecord, type Memory } from './record.ts';
import { buildSearch } from './search.ts';
import { sitemapKeys } from '../sitemaps/sitemaps.ts';

/** A build from the moment when the content has been read. */
export interface Build {
  prerenderer: (inner: AstroPrerenderer) => AstroPrerenderer;
  /** Waits for the search index, and publishes. */
  finish: (tell: (line: string) => void) => Promise<void>;
}

export interface BuildStart {
  /** The folder that Astro writes to. */
  built: string;
  /** Of inputs.ts, from before anything was read. */
  inputs: string | null;
  last: LastBuild;
}

/**
 * Decides what has to be made anew. A page is kept where its key and the program are those of the last build, and its
 * file stands in the output as that build left it.
 */
export async function startBuild(
  environment: Environment,
  { built, inputs, last }: BuildStart,
): Promise<Build> {
  const { projectDir, contentDir, stagingDir, cacheDir, outDir } = environment;
  const { archive, report } = handedOver();
  // In threads of its own, while Astro bundles and renders in this one.
  const shardsDir = join(stagingDir, 'search');
  const searching = buildSearch(archive, site, { projectDir, cacheDir, shardsDir });
  // What goes wrong there is told when it is waited for.
  searching.catch(() => undefined);
  const keys = new Map([
    ...pageKeys(archive, site),
    ...sitemapKeys(archive, { ...site, siteUrl: environment.siteUrl }),
  ]);
  const source = await programDigest(environment);
  const { record, published } = last;
  const entries = new Map(published.manifest.map((entry) => [entry.path, entry]));
  for (const { path } of published.left) entries.delete(path);
  const now = clockOf(stagingDir);
  const media = describeMedia(archive, contentDir, { entries, memories: record.files, now });
  const kept: SiteFile[] = [];
  let program = '';

  const keep = (page: string): boolean => {
    const { key, file } = keys.get(page) ?? {};
    if (!key || !file) return false;
    const entry = entries.get(file);
    const memory = record.files.get(file);
    if (memory?.key !== key || memory.sha256 !== entry?.sha256) return false;
    const time = program === record.program ? intactSince(outDir, entry, memory) : null;
    if (time === null) return false;
    kept.push({ ...entry, from: null, key, time });
    return true;
  };
  const allFiles = (search: SearchIndex): SiteFile[] => {
    const fresh = describe(built).map((entry): SiteFile => {
      const { path } = entry;
      // Astro writes every page into a folder; an alias such as x.html is to be a file.
      const { file = path, key = null } = keys.get(path.replace(/\/index\.html$/, '')) ?? {};
      return { ...entry, path: file, from: join(built, path), moves: true, key };
    });
    const found = search.files.map(({ source: from, ...entry }) => ({ ...entry, from }));
    return [...fresh, ...found, ...media, ...kept].sort((a, b) => (a.path < b.path ? -1 : 1));
  };
  return {
    prerenderer: (inner) => {
      const progress = progressOf(process.stdout, environment.reportLanguage, 'pages');
      const pages = renderOnly(inner, keep, progress);
      return {
        ...pages,
        async getStaticPaths() {
          // By now the style sheets and scripts have their names, which every page holds.
          program = [source, ...(await assets(built))].join('\n');
          return pages.getStaticPaths();
        },
      };
    },
    async finish(tell) {
      const search = await searching;
      tell(`${search.records} articles can be searched`);
      const writeServerFiles = await writeHostFiles(archive, environment, built).catch(explain);
      const files = allFiles(search);
      const { changed, deleted, times } = await publish(files, published, outDir).catch(explain);
      const hosting = await writeServerFiles();
      const memories = files.map(({ path, sha256, key = null, time }): [string, Memory] => {
        return [path, { sha256, mtime: time ?? times.get(path) ?? 0, key }];
      });
      // Astro empties it before it builds; where only folders are left of 100,000 articles, that would take the next build 25 s.
      await rm(built, { recursive: true, force: true });
      // Vite may have read a file of the program that somebody was just changing.
      if (source !== (await programDigest(environment))) program = '';
      await writeRecord(stagingDir, { program, inputs, report, hosting, files: new Map(memories) });
      sweep(cacheDir);
      tell(`published: ${changed} files written, ${deleted} deleted`);
    },
  };
}

/** @throws Error in words, where a disk is full */
function explain(error: unknown): never {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  throw new Error('The disk is full. Nothing was published; the published site is as it was.', {
    cause: error,
  });
}

async function assets(built: string): Promise<string[]> {
  return (await readdir(join(built, '_astro')).catch(() => [])).sort();
}
