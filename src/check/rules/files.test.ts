import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archiveOf } from '../../archive/archive.ts';
import type { ArchiveGround } from '../rule.ts';
import { checkNames, checkUnused, checkWeight } from './files.ts';

const vocabulary = { tags: [], sections: [], sources: [], authors: [], series: [] };

function ground(sizes: Record<string, number>): ArchiveGround {
  return {
    archive: archiveOf({ articles: [], pages: [], vocabulary }),
    contentFiles: new Set(Object.keys(sizes)),
    sizeOf: (file) => sizes[file] ?? 0,
    placesOf: () => ({}),
  };
}

test('a picture of more than ten megabytes is heavy, another file never', () => {
  const sizes = { 'articles/a/x.jpg': 10_000_001, 'articles/a/y.jpg': 10_000_000, 'a.mp4': 2e8 };
  assert.deepEqual(
    checkWeight(ground(sizes)).map(({ rule, file, detail }) => [rule, file, detail]),
    [['picture/heavy', 'articles/a/x.jpg', { size: '10.0', most: '10' }]],
  );
});

test('names that Windows refuses are named, in whichever segment they stand', () => {
  const refused = [
    ...['articles/a:b.md', 'articles/aux.md', 'articles/x./y.jpg', 'articles/CON/y.md'],
    ...['articles/what?.jpg', 'articles/lpt1', 'articles/ende '],
  ];
  const fine = ['articles/auxiliary.md', 'articles/console/x.md', 'articles/a.b.md', 'tags.yml'];
  const all = Object.fromEntries([...refused, ...fine].map((file) => [file, 1]));
  assert.deepEqual(
    checkNames(ground(all)).map(({ rule, file }) => [rule, file]),
    refused.map((file) => ['file/windows', file]),
  );
});

test('nothing is unused beside a text that was not read', () => {
  const files = { 'articles/a/index.md': 1, 'articles/a/pictures/x.jpg': 1, 'articles/b/y.jpg': 1 };
  assert.deepEqual(
    checkUnused(ground({ ...files, 'press/z.jpg': 1 })).map(({ file }) => file),
    ['articles/b/y.jpg'],
  );
});
