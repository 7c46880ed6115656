import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { build, temporaryFolder } from '../harness/build.ts';
import { checkout } from '../harness/checkout.ts';
import { EditedArchive } from './archive.ts';
import { apply, edit, type Edit } from './edits.ts';
import { assertSameFiles } from './sameFiles.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

/** How many sequences of edits are tried: `BACKFILE_SEQUENCES=200 npm run test:incremental`. */
const sequences = Number(process.env.BACKFILE_SEQUENCES ?? 2);
const seed = Number(process.env.BACKFILE_SEED ?? 20261122);
let tried = 0;

test(
  'whatever happened before, an incremental build equals a clean one',
  { timeout: 6 * 3_600_000 },
  async () => {
    const property = fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 6 }), follow);
    await fc.assert(property, { seed, numRuns: sequences, endOnFailure: true });
  },
);

async function follow(edits: Edit[]): Promise<void> {
  const place = join(folder.path, String((tried += 1)));
  const projectDir = await checkout(place, ['content', 'tests', 'bench', 'docs']);
  const archive = new EditedArchive(projectDir);
  await archive.begin();
  const site = { projectDir, outDir: 'dist', cacheDir: '.cache' };
  await succeed(site);
  for (const step of edits) {
    await apply(archive, step);
    archive.remember();
    if (step.kill === null) await succeed(site);
    else await build({ ...site, killAfter: step.kill });
  }
  await succeed(site);
  await succeed({ projectDir, outDir: 'clean', cacheDir: 'clean-cache' });
  await assertSameFiles(join(place, 'dist'), join(place, 'clean'));
  await assertSameFiles(join(place, 'dist.hosting'), join(place, 'clean.hosting'));
  await rm(place, { recursive: true });
}

async function succeed(site: Parameters<typeof build>[0]): Promise<void> {
  const { exitCode, output } = await build(site);
  assert.equal(exitCode, 0, output);
}
