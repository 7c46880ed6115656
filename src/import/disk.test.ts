import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openDisk } from './disk.ts';

const folder = await mkdtemp(join(tmpdir(), 'backfile-disk-'));
after(() => rm(folder, { recursive: true }));

test('what a killed import left is taken away, and what a running one writes stays', async () => {
  const { pid: ended } = spawnSync(process.execPath, ['--version']);
  const running = `.import-${process.ppid}.part`;
  for (const name of [`.import-${ended}.part`, running, '.import-x.part', 'a.md']) {
    await writeFile(join(folder, name), '');
  }
  openDisk(folder).write('articles/b.md', 'b');
  assert.deepEqual(
    (await readdir(folder)).sort(),
    ['.import-x.part', running, 'a.md', 'articles'].sort(),
  );
});
