import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Manifest } from '../../src/build/manifest.ts';
import { changesBetween, kindOf } from './changes.ts';

function manifest(files: Record<string, [sha256: string, bytes: number]>): Manifest {
  return Object.entries(files).map(([path, [sha256, bytes]]) => ({ path, sha256, bytes }));
}

test('what was added, changed and deleted is counted, by kind', () => {
  const before = manifest({
    'index.html': ['a', 10],
    'about/index.html': ['b', 20],
    'gone/index.html': ['c', 30],
    'pagefind/index/1.pf_index': ['d', 40],
    'media/articles/a.webp': ['e', 50],
    'rss.xml': ['f', 60],
  });
  const after = manifest({
    'index.html': ['z', 11],
    'about/index.html': ['b', 20],
    'new/index.html': ['y', 12],
    'pagefind/index/2.pf_index': ['d', 40],
    'media/articles/a.webp': ['e', 50],
    'rss.xml': ['f', 60],
  });
  const still = { added: 0, changed: 0, deleted: 0, bytes: 0 };
  assert.deepEqual(changesBetween(before, after), {
    pages: { added: 1, changed: 1, deleted: 1, bytes: 23, files: 3, total: 43 },
    search: { added: 1, changed: 0, deleted: 1, bytes: 40, files: 1, total: 40 },
    pictures: { ...still, files: 1, total: 50 },
    rest: { ...still, files: 1, total: 60 },
  });
});

test('every file is of one kind', () => {
  const kinds = ['2024/01/a/index.html', 'pagefind/a.wasm', 'media/articles/a.pdf', 'favicon.svg'];
  assert.deepEqual(kinds.map(kindOf), ['pages', 'search', 'pictures', 'pictures']);
  assert.deepEqual(['rss.xml', '_astro/a.css', '_headers'].map(kindOf), Array(3).fill('rest'));
});
