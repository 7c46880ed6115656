import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment.ts';

/**
 * Files that changed so shortly before they are looked at are not trusted, in nanoseconds: the clock of a file system
 * may stand still so long (a tick of Linux is at most 10 ms), and a second change within it would not show.
 */
const tick = 20_000_000n;

/**
 * The digest of how all files that a build reads look from outside (name, size, inode, times of change), and of its
 * settings. While it stays, none of them has changed: the time of the last change of a file's state cannot be set by
 * anybody (POSIX, `st_ctim`). It says nothing about what is in them, so another digest means nothing either.
 * @returns null where a file has changed just now
 */
export function inputsDigest(
  { projectDir, contentDir, publicDir, stagingDir, siteUrl, reportLanguage }: Environment,
  args: readonly string[],
): string | null {
  const digest = createHash('sha256');
  digest.update(JSON.stringify([siteUrl, reportLanguage, args, process.versions]));
  const now = clockOf(stagingDir);
  let latest = 0n;
  const look = (name: string, label: string) => {
    const { ctimeNs, mtimeNs, size, ino, mode } = lstatSync(name, { bigint: true });
    if (ctimeNs > latest) latest = ctimeNs;
    digest.update(`${label}\0${ctimeNs} ${mtimeNs} ${size} ${ino} ${mode}\n`);
  };
  const enter = (folder: string, label: string) => {
    const entries = readdirSync(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const name = join(folder, entry.name);
      if (entry.isDirectory()) enter(name, `${label}/${entry.name}`);
      else look(name, `${label}/${entry.name}`);
    }
  };
  try {
    enter(contentDir, 'content');
    enter(publicDir, 'public');
    enter(join(projectDir, 'src'), 'src');
    for (const file of ['astro.config.mjs', 'package-lock.json', 'package.json']) {
      look(join(projectDir, file), file);
    }
  } catch {
    // A folder that is not there, or cannot be read: the build will say so.
    return null;
  }
  return latest + tick < now ? digest.digest('hex') : null;
}

/** What the file system takes for now. */
function clockOf(folder: string): bigint {
  mkdirSync(folder, { recursive: true });
  const name = join(folder, 'clock');
  rmSync(name, { force: true });
  writeFileSync(name, '');
  return lstatSync(name, { bigint: true }).ctimeNs;
}
