import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { walk } from '../files/walk.ts';
import type { Environment } from '../environment.ts';

/** The digest of all that makes pages of content but the content: program, libraries, settings, runtime, address. */
export async function programDigest({
  projectDir,
  siteUrl,
}: Pick<Environment, 'projectDir' | 'siteUrl'>): Promise<string> {
  const digest = createHash('sha256');
  const { node, icu, unicode, cldr, tz } = process.versions;
  digest.update(JSON.stringify([siteUrl, node, icu, unicode, cldr, tz]));
  const { files } = walk(join(projectDir, 'src'));
  const code = files.filter((file) => !/\.test\.ts$|(^|\/)fixtures?\//.test(file));
  const others = ['astro.config.mjs', 'package-lock.json'];
  for (const file of [...code.map((name) => `src/${name}`), ...others]) {
    const content = await readFile(join(projectDir, file), 'utf8');
    digest.update(JSON.stringify([file, content]));
  }
  return digest.digest('hex');
}
