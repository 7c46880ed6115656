import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build, temporaryFolder } from '../harness/build.ts';
import { checkout } from '../harness/checkout.ts';
import { EditedArchive } from '../incremental/archive.ts';
import { assertSameFiles } from '../incremental/sameFiles.ts';

/** Needs Linux and its root user, who may mount a file system of three megabytes. */

const folder = await temporaryFolder();
const projectDir = join(folder.path, 'project');
const small = join(folder.path, 'small');
const outDir = join(small, 'dist');
const archive = new EditedArchive(projectDir);
const site = { projectDir, outDir, cacheDir: '.cache' };

before(async () => {
  await checkout(projectDir, ['content', 'tests', 'bench', 'docs']);
  await archive.begin();
  await mkdir(small);
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', small]);
  assert.equal(
    mount.status,
    0,
    `a small file system could not be mounted: ${String(mount.stderr)}`,
  );
});

after(async () => {
  spawnSync('umount', [small]);
  await folder[Symbol.asyncDispose]();
});

test('a full disk changes nothing, says so, and is forgotten when there is room again', async () => {
  // The output is on another file system than the staging folder, too.
  const first = await build(site);
  assert.equal(first.exitCode, 0, first.output);
  const manifest = await readFile(join(outDir, 'manifest.json'), 'utf8');

  const large = join(projectDir, 'public', 'large.bin');
  await writeFile(large, Buffer.alloc(4_000_000, 1));
  await archive.add('2023-09-09');
  const full = await build(site);
  assert.equal(full.exitCode, 1);
  assert.match(full.output, /The disk is full/);
  assert.equal(await readFile(join(outDir, 'manifest.json'), 'utf8'), manifest);
  await assert.rejects(readFile(join(outDir, '.backfile', 'manifest.json')), /ENOENT/);

  await rm(large);
  const again = await build(site);
  assert.equal(again.exitCode, 0, again.output);
  const clean = await build({ projectDir, outDir: 'clean', cacheDir: 'clean-cache' });
  assert.equal(clean.exitCode, 0, clean.output);
  await assertSameFiles(outDir, join(projectDir, 'clean'));
});
