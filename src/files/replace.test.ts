import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { replaceFile } from './replace.ts';

const folder = await mkdtemp(join(tmpdir(), 'backfile-replace-'));
after(() => rm(folder, { recursive: true }));
const name = join(folder, 'a.md');
const was = Buffer.from('大潮');

beforeEach(async () => {
  await writeFile(name, was);
  await chmod(name, 0o640);
});

test('a file gets new content, and keeps its mode', async () => {
  assert.equal(replaceFile(name, was, '小潮'), null);
  assert.equal(await readFile(name, 'utf8'), '小潮');
  assert.deepEqual(await readdir(folder), ['a.md']);
  if (process.platform !== 'win32') assert.equal((await stat(name)).mode & 0o777, 0o640);
});

test('what a killed process left is in nobody’s way', async () => {
  await writeFile(join(folder, `.backfile-${process.pid}.tmp`), '小');
  assert.equal(replaceFile(name, was, '小潮'), null);
  assert.deepEqual(await readdir(folder), ['a.md']);
});

test('a file that somebody changed meanwhile is left alone', async () => {
  await writeFile(name, '大潮，改过');
  assert.equal(replaceFile(name, was, '小潮'), 'changed');
  assert.equal(await readFile(name, 'utf8'), '大潮，改过');
  assert.deepEqual(await readdir(folder), ['a.md']);
});

test('a file that is gone does not come back', async () => {
  await rm(name);
  assert.equal(replaceFile(name, was, '小潮'), 'changed');
  assert.deepEqual(await readdir(folder), []);
});
