import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { articleOf } from '../../tests/harness/articles.ts';
import { archiveOf } from '../archive/archive.ts';
import { describeMedia } from './media.ts';

const folder = mkdtempSync(join(tmpdir(), 'backfile-media-'));
after(() => {
  rmSync(folder, { recursive: true });
});
mkdirSync(join(folder, 'articles'));
const file = 'articles/100% 录音.mp3';
const path = `media/${file}`;
const article = { ...articleOf('a', { on: '2024-01-01' }), media: [file] };
const archive = archiveOf({
  ...{ articles: [article], pages: [] },
  vocabulary: { tags: [], sections: [], sources: [], authors: [], series: [] },
});

/** As published by the last build with this digest, if any, when the file looked so. */
function describe(sha256?: string, key: string | null = null) {
  const published = sha256 === undefined ? [] : [{ path, bytes: 3, sha256 }];
  const [found] = describeMedia(archive, folder, {
    entries: new Map(published.map((entry) => [path, entry])),
    memories: new Map(published.map((entry) => [path, { sha256: entry.sha256, mtime: 0, key }])),
    now: 1n << 62n,
  });
  assert.ok(found);
  return found;
}

test('a recording is read when it looks different, and only then', () => {
  writeFileSync(join(folder, file), 'one');
  const first = describe();
  assert.deepEqual([first.path, first.bytes, first.sha256], [path, 3, hash('sha256', 'one')]);
  assert.equal(first.from, join(folder, file));
  // Whoever reads it finds another digest.
  assert.equal(describe('remembered', first.key).sha256, 'remembered');
  assert.equal(describe('remembered', 'another look').sha256, first.sha256);
  writeFileSync(join(folder, file), 'other');
  assert.equal(describe('remembered', first.key).sha256, hash('sha256', 'other'));
});
