import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openMemory } from './memory.ts';

const cacheDir = await mkdtemp(join(tmpdir(), 'backfile-memory-'));
after(() => rm(cacheDir, { recursive: true }));

const open = (contentDir = '/content') => openMemory(cacheDir, contentDir, process.cwd());
const row = { look: '1 2', digest: 'd', value: '{}' };

test('what was kept is recalled by the same reader, before it is written and after', () => {
  const memory = open();
  assert.equal(memory.recall('a.md', 'zone'), null);
  memory.keep('a.md', 'zone', row);
  assert.deepEqual({ ...memory.recall('a.md', 'zone') }, row);
  assert.equal(memory.recall('a.md', 'another zone'), null);
  memory.close();
  const later = open();
  assert.equal(later.recall('a.md', 'zone')?.value, '{}');
  assert.equal(later.recall('a.md', 'another zone'), null);
  assert.equal(later.recall('b.md', 'zone'), null);
  later.close();
});

test('archives that share a cache keep apart', () => {
  const other = open('/other');
  assert.equal(other.recall('a.md', 'zone'), null);
  other.close();
});

test('a damaged file, or one of another version, is begun again', async () => {
  await writeFile(join(cacheDir, 'articles.sqlite'), 'no database');
  const memory = open();
  assert.equal(memory.recall('a.md', 'zone'), null);
  memory.close();
});
