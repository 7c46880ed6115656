import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Environment } from '../environment.ts';
import { aliasesOf } from '../hosting/aliases.ts';
import { absolute, urls } from '../archive/urls.ts';
import { hostFiles } from '../hosting/files.ts';
import { robotsFile } from '../hosting/robotsFile.ts';
import { searchRights } from '../site.ts';
import { newsEntries } from '../sitemaps/news.ts';

/** The files that configure a server of one's own: the SHA-256 of each, by name. */
export type ServerFiles = Record<string, string>;

/**
 * Writes into `built` what tells hosts how to serve the site, and robots what is in it. A file of `public/` with the same
 * name is the owner's, and stays.
 * @returns writes the rest, once the site is published: what configures a server of one's own, beside the output folder
 */
export async function writeHostFiles(
  archive: Archive,
  {
    base,
    siteUrl,
    publicDir,
    outDir,
  }: Pick<Environment, 'base' | 'siteUrl' | 'publicDir' | 'outDir'>,
  built: string,
): Promise<() => Promise<ServerFiles>> {
  const { published, server } = hostFiles({
    base,
    aliases: aliasesOf(archive),
    search: searchRights,
  });
  const hasNews = newsEntries(archive, { siteUrl }).length > 0;
  const sitemaps = [urls.sitemap(), ...(hasNews ? [urls.sitemap('news')] : [])];
  const robots = {
    path: urls.robots.slice(1),
    content: robotsFile(
      sitemaps.map((url) => absolute(url, siteUrl)),
      base,
    ),
  };
  for (const { path, content } of [...published, robots]) {
    const isOwners = await stat(join(publicDir, path)).then(Boolean, () => false);
    if (!isOwners) await writeFile(join(built, path), content);
  }
  return async () => {
    const files = server.map(({ path, content }) => [path, hash('sha256', content)] as const);
    await mkdir(folderOf(outDir), { recursive: true });
    for (const { path, content } of server) {
      const name = join(folderOf(outDir), path);
      await writeFile(`${name}.new`, content);
      await rename(`${name}.new`, name);
    }
    return Object.fromEntries(files);
  };
}

/** Whether they are as they were written. */
export function areIntact(files: ServerFiles, outDir: string): boolean {
  return Object.entries(files).every(([path, sha256]) => {
    try {
      return hash('sha256', readFileSync(join(folderOf(outDir), path))) === sha256;
    } catch {
      return false;
    }
  });
}

function folderOf(outDir: string): string {
  return `${outDir}.hosting`;
}
