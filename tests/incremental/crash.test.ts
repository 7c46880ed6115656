import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { build, temporaryFolder } from '../harness/build.ts';
import { checkout } from '../harness/checkout.ts';
import { EditedArchive } from './archive.ts';
import { startReading } from './reader.ts';
import { assertSameFiles } from './sameFiles.ts';

/** How many builds are killed: `BACKFILE_KILLS=50 npm run test:incremental`. */
const kills = Number(process.env.BACKFILE_KILLS ?? 2);
const seed = Number(process.env.BACKFILE_SEED ?? 20261122);

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());
const projectDir = join(folder.path, 'project');
const site = { projectDir, outDir: 'dist', cacheDir: '.cache' };
const archive = new EditedArchive(projectDir);

before(async () => {
  await checkout(projectDir, ['content', 'tests', 'bench', 'docs']);
  await archive.begin();
  await succeed();
});

async function succeed(): Promise<void> {
  const { exitCode, output } = await build(site);
  assert.equal(exitCode, 0, output);
}

async function assertClean(): Promise<void> {
  const clean = { projectDir, outDir: 'clean', cacheDir: 'clean-cache' };
  const { exitCode, output } = await build(clean);
  assert.equal(exitCode, 0, output);
  await assertSameFiles(join(projectDir, 'dist'), join(projectDir, 'clean'));
  for (const name of ['clean', 'clean-cache', 'clean.hosting']) {
    await rm(join(projectDir, name), { recursive: true });
  }
}

/** So much that publishing takes time: every page changes, style sheets too. */
async function changeAll(number: number): Promise<void> {
  await archive.template(number);
  await archive.setting(2 + (number % 4));
  await archive.add(`2023-${String(4 + (number % 9)).padStart(2, '0')}-11`);
  await archive.picture(number, number);
}

test('a build that is killed leaves whole files, and the next one repairs everything', async () => {
  const pages = ['index.html', 'archive/index.html', '2023/01/03/index.html', '2023/01/index.html'];
  const moments = fc.sample(fc.integer({ min: 200, max: 4500 }), { numRuns: kills, seed });
  for (const [number, killAfter] of moments.entries()) {
    await changeAll(number);
    const reader = startReading(join(projectDir, 'dist'), pages);
    await build({ ...site, killAfter });
    await succeed();
    const { count, faults } = await reader.stop();
    assert.deepEqual(faults, []);
    assert.ok(count > 10);
    await assertClean();
  }
});

test('two builds at once wait for each other, and both end well', async () => {
  await changeAll(100);
  const [one, other] = await Promise.all([build(site), build(site)]);
  assert.equal(one.exitCode, 0, one.output);
  assert.equal(other.exitCode, 0, other.output);
  assert.match(one.output + other.output, /waiting for the build of process \d+/);
  await assertClean();
});
