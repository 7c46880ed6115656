import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from '../../scenarios/build.ts';
import { prepare, type Progress } from '../../site.ts';
import type { SearchOptions } from '../options.ts';

/** A built site, and where the bench may write. */
export interface BuiltSite {
  siteDir: string;
  /** The path it was built for, '' or `/sub/path`. */
  base: string;
  benchDir: string;
}

/** Takes the site that the options name, or builds one. @throws Error where there is none or the build fails */
export async function openSite(options: SearchOptions, progress: Progress): Promise<BuiltSite> {
  const siteDir =
    options.site === null ? await buildSite(options, progress) : resolve(options.site);
  const benchDir = resolve(options.scratch, 'backfile-bench', 'search');
  await mkdir(benchDir, { recursive: true });
  return { siteDir, base: await baseOf(siteDir), benchDir };
}

async function buildSite(options: SearchOptions, progress: Progress): Promise<string> {
  const { site } = await prepare(options, progress);
  progress('building the site');
  await build(site);
  return site.outDir;
}

/** The site's path, as its search page says of its own address. */
async function baseOf(siteDir: string): Promise<string> {
  const file = join(siteDir, 'search', 'index.html');
  const html = await readFile(file, 'utf8').catch(() => '');
  const address = /<link rel="canonical" href="([^"]+)\/search\/"/.exec(html)?.[1];
  if (address === undefined)
    throw new Error(`${siteDir} has no search page: build the site first.`);
  return new URL(address).pathname.replace(/\/$/, '');
}
