import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { build, temporaryFolder } from './harness/build.ts';
import { checkout } from './harness/checkout.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

async function manifestOf(name: string, env: NodeJS.ProcessEnv): Promise<string> {
  const projectDir = await checkout(join(folder.path, name));
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
