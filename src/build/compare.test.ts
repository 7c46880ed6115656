import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { compareOutputs } from './compare.ts';
import { describe, manifestName, printManifest } from './manifest.ts';

const folder = await mkdtemp(join(tmpdir(), 'backfile-compare-'));
after(() => rm(folder, { recursive: true }));

test('names what differs, is missing or is left over, and lets the owner’s files be', async () => {
  const [out, clean] = [join(folder, 'out'), join(folder, 'clean')];
  await mkdir(out);
  await mkdir(clean);
  for (const name of ['same', 'torn', 'old']) await writeFile(join(out, name), name);
  await writeFile(join(out, manifestName), printManifest(describe(out)));
  await writeFile(join(out, 'CNAME'), 'example.org');
  for (const name of ['same', 'lost']) await writeFile(join(clean, name), name);
  await writeFile(join(clean, 'torn'), 'whole');
  assert.deepEqual(await compareOutputs(out, clean), {
    different: ['torn'],
    missing: ['lost'],
    extra: ['old'],
  });
});
