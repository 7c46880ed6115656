import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { walk } from '../files/walk.ts';
import { openCache } from '../markdown/cache.ts';
import { render } from '../markdown/render.ts';
import { addPicture } from '../pictures/cache.ts';
import { openMemory } from './memory.ts';
import { sweep } from './sweep.ts';

const scratch = mkdtempSync(join(tmpdir(), 'backfile-sweep-'));
after(() => {
  rmSync(scratch, { recursive: true });
});
const rendered = render('潮', 'zh-CN');
let cacheDir = '';

beforeEach(() => {
  cacheDir = mkdtempSync(join(scratch, 'cache-'));
});

function addBodies(...keys: string[]): void {
  const cache = openCache(cacheDir);
  for (const key of keys) cache.add(key, rendered);
  cache.close();
}

function bodiesAmong(...keys: string[]): string[] {
  const cache = openCache(cacheDir);
  const found = keys.filter((key) => cache.has(key));
  cache.close();
  return found;
}

/** What was read out of files the last time. */
function read(archive: string, values: Record<string, unknown>): void {
  const memory = openMemory(cacheDir, join(scratch, archive), process.cwd());
  for (const [file, value] of Object.entries(values)) {
    memory.keep(file, '', { look: '', digest: '', value: JSON.stringify(value) });
  }
  memory.close();
}

const ofBody = (key: string) => ({ body: { key } });

test('of two generations both stay, of three the one that is used', () => {
  addBodies('a1', 'b1');
  read('one', { 'a.md': ofBody('a1'), 'b.md': ofBody('b1') });
  addBodies('a2', 'b2');
  read('one', { 'a.md': ofBody('a2'), 'b.md': ofBody('b2') });
  sweep(cacheDir);
  assert.equal(bodiesAmong('a1', 'b1', 'a2', 'b2').length, 4);
  addBodies('a3');
  read('one', { 'a.md': ofBody('a3') });
  sweep(cacheDir);
  assert.deepEqual(bodiesAmong('a1', 'b1', 'a2', 'b2', 'a3'), ['b2', 'a3']);
});

test('what another archive uses stays, and what a running preview has just rendered', () => {
  addBodies('other', 'a1', 'a2', 'a3', 'a4', 'preview');
  read('one', { 'a.md': ofBody('a4') });
  read('two', { 'a.md': ofBody('other') });
  sweep(cacheDir);
  assert.deepEqual(bodiesAmong('other', 'a1', 'a2', 'a3', 'a4', 'preview'), [
    ...['other', 'a4', 'preview'],
  ]);
});

test('pictures go with them, where more than half are not used', async () => {
  const size = { width: 360, height: 240 };
  const made = {
    ...{ extension: 'webp' as const, credit: null, removed: null, ...size },
    variants: [{ ...size, bytes: Buffer.from('潮') }],
  };
  const keys = async () => {
    for (const key of ['aa1', 'aa2', 'bb3']) await addPicture(cacheDir, key, made as never);
    addBodies('a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9');
  };
  const left = () => walk(join(cacheDir, 'pictures')).files;
  const ofPicture = (key: string) => ({ reading: { picture: { key } } });
  await keys();
  read('one', { 'a.md': ofBody('a9'), 'a.png': ofPicture('aa1'), 'b.png': ofPicture('bb3') });
  sweep(cacheDir);
  assert.equal(left().length, 6);
  await keys();
  read('one', { 'b.png': { reading: { picture: null } } });
  sweep(cacheDir);
  assert.deepEqual(left(), ['aa/aa1.360.webp', 'aa/aa1.json']);
});

test('a damaged cache is left to who needs it', () => {
  writeFileSync(
    join(cacheDir, 'render.sqlite'),
    'no database, and long enough to be told from an empty one',
  );
  sweep(cacheDir);
  rmSync(join(cacheDir, 'render.sqlite'));
  sweep(cacheDir);
});
