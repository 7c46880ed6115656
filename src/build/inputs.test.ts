import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { readEnvironment } from '../environment.ts';
import { inputsDigest } from './inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'backfile-inputs-'));
after(() => {
  rmSync(folder, { recursive: true });
});
for (const name of ['content', 'public', 'src']) mkdirSync(join(folder, name));
for (const name of ['astro.config.mjs', 'package-lock.json', 'package.json', 'content/a.md']) {
  writeFileSync(join(folder, name), '');
}
const place = {
  ...{ projectDir: folder, contentDir: join(folder, 'content'), publicDir: join(folder, 'public') },
  stagingDir: join(folder, 'staging'),
};

/** Once what was written is older than a tick of the file system's clock. */
async function digest(variables: Record<string, string> = {}, args: string[] = []) {
  await setTimeout(50);
  return inputsDigest({ ...readEnvironment(variables), ...place }, args);
}

test('it stays while nothing changes, and says another thing where something does', async () => {
  const first = await digest();
  assert.equal(await digest(), first);
  assert.match(first ?? '', /^[0-9a-f]{64}$/);
  const others = [await digest({ SITE_URL: 'example.org' }), await digest({}, ['--strict'])];
  writeFileSync(join(folder, 'content/a.md'), 'text');
  others.push(await digest());
  writeFileSync(join(folder, 'public/b.txt'), '');
  others.push(await digest());
  assert.equal(new Set([first, ...others]).size, 5);
  // Both fall back to the same address; only one is an error.
  assert.notEqual(await digest({ SITE_URL: 'example.org' }), await digest());
});

test('it says nothing of a file that has just changed, and where public/ has links', async () => {
  writeFileSync(join(folder, 'content/a.md'), 'another text');
  assert.equal(inputsDigest({ ...readEnvironment({}), ...place }, []), null);
  rmSync(join(folder, 'public'), { recursive: true });
  assert.notEqual(await digest(), null, 'there need be no public/');
  mkdirSync(join(folder, 'public'));
  symlinkSync(join(folder, 'content'), join(folder, 'public/elsewhere'));
  assert.equal(await digest(), null);
});
