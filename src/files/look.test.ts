import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { clockOf, lookAt } from './look.ts';

const folder = await mkdtemp(join(tmpdir(), 'backfile-look-'));
after(() => rm(folder, { recursive: true }));
const name = join(folder, 'a.md');

test('a file looks another after every change, though its times are put back', async () => {
  await writeFile(name, 'one');
  const { atime, mtime } = await stat(name);
  await setTimeout(50);
  const before = lookAt(name, clockOf(folder));
  assert.ok(before?.settled);
  assert.deepEqual(lookAt(name, clockOf(folder)), before);
  await writeFile(name, 'two');
  await utimes(name, atime, mtime);
  assert.notEqual(lookAt(name, clockOf(folder))?.look, before.look);
});

test('a file that has changed just now is not settled, and one that is not there has no look', async () => {
  const now = clockOf(folder);
  await writeFile(name, 'three');
  assert.equal(lookAt(name, now)?.settled, false);
  assert.equal(lookAt(join(folder, 'none'), now), null);
});
