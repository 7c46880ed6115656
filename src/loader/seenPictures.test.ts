import assert from 'node:assert/strict';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { variantFiles } from '../pictures/cache.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Remembered } from './memory.ts';
import { seenPictures } from './seenPictures.ts';

const folder = await mkdtemp(join(tmpdir(), 'backfile-seen-'));
after(() => rm(folder, { recursive: true, force: true }));
const [contentDir, cacheDir] = [join(folder, 'content'), join(folder, 'cache')];
mkdirSync(contentDir);

const picture: Picture = {
  ...{ key: 'ab12', digest: '01234567', extension: 'webp', width: 720, height: 480 },
  ...{ widths: [360, 720], bytes: 9000, transparent: false, credit: null },
};
const remembered = new Map<string, Remembered>();
/** All that was written so far is old enough. */
const now = 1n << 62n;

/** Reads one picture, as one build does. @returns how often it was really read */
async function read(widths = picture.widths, sketch = false): Promise<number> {
  let count = 0;
  const pictures = seenPictures(
    {
      read() {
        count += 1;
        return Promise.resolve({ picture, faults: [] });
      },
    },
    {
      ...{ contentDir, cacheDir, now, sketch },
      settings: { format: 'webp', widths, quality: 75 },
      memory: {
        recall: (file, context) => remembered.get(file + context) ?? null,
        keep: (file, context, seen) => remembered.set(file + context, seen),
      },
    },
  );
  assert.deepEqual((await pictures.read('a.png')).picture, picture);
  return count;
}

test('a picture is read again only where it, a variant or the settings look different', async () => {
  const file = join(contentDir, 'a.png');
  writeFileSync(file, 'original');
  assert.equal(await read(), 1);
  assert.equal(await read(), 1, 'its variants are not in the cache');
  for (const name of variantFiles(cacheDir, picture)) {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, 'variant');
  }
  assert.equal(await read(), 1);
  assert.equal(await read(), 0);
  assert.equal(await read([100]), 1);
  writeFileSync(file, 'anothers');
  utimesSync(file, 1, 1);
  assert.equal(await read(), 1);
  assert.equal(await read(), 0);
  writeFileSync(file, 'a third');
  assert.equal(await read(picture.widths, true), 1, 'a sketch is not kept');
  assert.equal(await read(), 1);
  writeFileSync(variantFiles(cacheDir, picture)[1] ?? '', 'damaged');
  assert.equal(await read(), 1);
  assert.equal(await read(), 0);
});
