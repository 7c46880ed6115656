import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { build, temporaryFolder } from '../harness/build.ts';

/** The 4,006 real articles that lie beside a checkout of the developers; users have none. */
export const contentDir = '../shared/corpora/lctt';
assert.ok(
  existsSync(contentDir),
  `This test needs the articles of ${contentDir}, which are not here.`,
);

/** Their files, below the folder of articles. */
export const articles = readdirSync(join(contentDir, 'articles'), { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.md'));

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

/** Where their site is. */
export const out = join(folder.path, 'out');

/** Builds their site, once for all tests of a process, and gives the report of problems. */
export function built(): Promise<string> {
  building ??= buildSite();
  return building;
}

let building: Promise<string> | undefined;

async function buildSite(): Promise<string> {
  const cacheDir = join(folder.path, 'cache');
  const { exitCode, report } = await build({ contentDir, outDir: out, cacheDir });
  assert.equal(exitCode, 0, report);
  return report;
}
