import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, noVocabulary } from '../../tests/harness/articles.ts';
import { archiveOf } from '../archive/archive.ts';
import { pageKeys } from '../archive/keys.ts';
import { feedList } from './list.ts';

const sizes = {
  ...{ pageSize: 20, termMinimum: 1 },
  feed: { items: 50, bytes: 1_000_000, termMinimum: 2 },
};

function archiveWith(...tags: string[][]) {
  const articles = tags.map((own, index) =>
    articleOf(`2024/03/05/${index}`, { tags: own, section: '文化' }),
  );
  return archiveOf({ articles, pages: [], vocabulary: noVocabulary });
}

const names = (archive: ReturnType<typeof archiveWith>, language = 'zh-CN') =>
  feedList(archive, sizes, language).map(({ taxonomy, terms }) => [
    taxonomy,
    terms.map(({ name }) => name),
  ]);

test('terms with enough articles are listed as people look them up', () => {
  const archive = archiveWith(
    ['潮汐', '灯塔', '博物馆', '一次'],
    ['灯塔', '博物馆'],
    ['潮汐', '灯塔'],
  );
  assert.deepEqual(names(archive), [
    ['tags', ['博物馆', '潮汐', '灯塔']],
    ['sections', ['文化']],
  ]);
  // By strokes.
  assert.deepEqual(names(archive, 'zh-TW')[0], ['tags', ['灯塔', '博物馆', '潮汐']]);
});

test('the list of feeds is made anew only when one comes or goes', () => {
  const keysOf = (...tags: string[][]) => {
    const keys = pageKeys(archiveWith(...tags), sizes);
    return ['feeds', 'feeds.opml'].map((path) => keys.get(path));
  };
  const before = [['潮汐', '灯塔'], ['潮汐', '灯塔'], ['潮汐']];
  assert.deepEqual(
    keysOf(...before).map((key) => key?.file),
    ['feeds/index.html', 'feeds.opml'],
  );
  assert.deepEqual(keysOf(...before), keysOf(...before, ['灯塔', '一次'], ['灯塔']));
  const after = keysOf(...before, ['一次'], ['一次']);
  for (const [index, key] of keysOf(...before).entries())
    assert.notEqual(key?.key, after[index]?.key);
});
