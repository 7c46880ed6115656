import assert from 'node:assert/strict';
import { cp, mkdir, readFile, readdir, symlink } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { build, temporaryFolder } from './harness/build.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

/** A checkout as a clone would be, with the packages of this one. */
async function checkout(name: string): Promise<string> {
  const to = join(folder.path, name);
  await mkdir(to);
  const left = ['node_modules', 'dist', '.cache', '.astro', '.git'];
  for (const entry of await readdir('.')) {
    if (!left.includes(basename(entry))) await cp(entry, join(to, entry), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(to, 'node_modules'), 'junction');
  return to;
}

async function manifestOf(name: string, env: NodeJS.ProcessEnv): Promise<string> {
  const projectDir = await checkout(name);
  const result = await build({ projectDir, outDir: 'dist', cacheDir: '.cache', env });
  assert.equal(result.exitCode, 0, result.output);
  return readFile(join(projectDir, 'dist', 'manifest.json'), 'utf8');
}

test('two clean checkouts give the same bytes, whatever the time zone and the locale', async () => {
  const one = await manifestOf('one', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
  const other = await manifestOf('another-place', {
    TZ: 'America/Los_Angeles',
    LANG: 'C',
    LC_ALL: 'C',
  });
  assert.equal(other, one);
});
