import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { walk } from '../src/files/walk.ts';
import { build, temporaryFolder, type BuildOptions } from './harness/build.ts';
import { checkout } from './harness/checkout.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

async function manifestOf(name: string, options: Partial<BuildOptions>): Promise<string> {
  const projectDir = await checkout(join(folder.path, name));
  const result = await build({ projectDir, outDir: 'dist', cacheDir: '.cache', ...options });
  assert.equal(result.exitCode, 0, result.output);
  return readFile(join(projectDir, 'dist', 'manifest.json'), 'utf8');
}

/**
 * A copy of the content whose files were created in another order. In memory where the system has such a place (tmpfs
 * lists a folder in the order of creation, ext4 does not).
 */
async function shuffledContent(): Promise<string> {
  const parent = existsSync('/dev/shm') ? '/dev/shm' : folder.path;
  const copy = await mkdtemp(join(parent, 'backfile-shuffled-'));
  after(() => rm(copy, { recursive: true, force: true }));
  const { files } = walk('content');
  const places = new Map(files.map((file) => [hash('sha256', file), file]));
  for (const [, file] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await copyFile(join('content', file), join(copy, file));
  }
  return copy;
}

test('two clean checkouts give the same bytes, whatever the place, the time zone and the locale, the number of processors and the order in which files were created', async () => {
  const one = await manifestOf('one', {
    env: { TZ: 'UTC', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  });
  const other = await manifestOf('another-place', {
    contentDir: await shuffledContent(),
    onProcessor: 0,
    env: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
  });
  assert.equal(other, one);
});
