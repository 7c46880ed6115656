import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment.ts';
import { clockOf, isSettled, printLook } from '../files/look.ts';

/**
 * The digest of how all files that a build reads look from outside (name, size, inode, times of change), and of its
 * settings. While it stays, none of them has changed (files/look.ts). It says nothing about what is in them, so another digest means nothing either.
 * @returns null where that says nothing: a file has changed just now, or `public/` has a symbolic link, which Vite follows
 */
export function inputsDigest(
  { projectDir, contentDir, publicDir, stagingDir, siteUrl, reportLanguage, problems }: Environment,
  args: readonly string[],
): string | null {
  const digest = createHash('sha256');
  digest.update(JSON.stringify([siteUrl, problems, reportLanguage, args, process.versions]));
  const now = clockOf(stagingDir);
  let latest = { ctimeNs: 0n };
  const publicLinks: string[] = [];
  const look = (name: string, label: string) => {
    const stats = lstatSync(name, { bigint: true });
    if (stats.ctimeNs > latest.ctimeNs) latest = stats;
    digest.update(`${label}\0${printLook(stats)}\n`);
  };
  const enter = (folder: string, label: string) => {
    const entries = readdirSync(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const name = join(folder, entry.name);
      if (entry.isDirectory()) enter(name, `${label}/${entry.name}`);
      else look(name, `${label}/${entry.name}`);
      // What it leads to may change without it.
      if (entry.isSymbolicLink() && label.startsWith('public')) publicLinks.push(name);
    }
  };
  try {
    enter(contentDir, 'content');
    if (existsSync(publicDir)) enter(publicDir, 'public');
    enter(join(projectDir, 'src'), 'src');
    for (const file of ['astro.config.mjs', 'package-lock.json', 'package.json']) {
      look(join(projectDir, file), file);
    }
  } catch {
    // A folder that is not there, or cannot be read: the build will say so.
    return null;
  }
  return publicLinks.length === 0 && isSettled(latest, now) ? digest.digest('hex') : null;
}
