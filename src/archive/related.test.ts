import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../tests/harness/articles.ts';
import { relatedArticles } from './related.ts';

const articles = [
  articleOf('rare', { on: '2020-01-01', tags: ['潮位'] }),
  ...Array.from({ length: 60 }, (_, index) =>
    articleOf(`common-${index + 10}`, { on: '2021-01-01', tags: ['新闻'] }),
  ),
  articleOf('both', { on: '2022-01-01', tags: ['潮位', '新闻'] }),
  articleOf('last', { on: '2023-01-01', tags: ['潮位', '新闻'] }),
  articleOf('alone', { on: '2023-01-02', tags: ['灯塔'] }),
];

function pathsOf(path: string, all = articles): string[] {
  const index = all.findIndex((one) => one.path === path);
  return relatedArticles(all, 3)(index).map((one) => one.path);
}

test('most tags in common first, a rare tag before a common one, newer before older', () => {
  assert.deepEqual(pathsOf('last'), ['both', 'rare', 'common-69']);
});

test('nothing in common, nothing related', () => {
  assert.deepEqual(pathsOf('alone'), []);
});

test('newer articles change nothing', () => {
  const grown = [...articles, articleOf('new', { on: '2024-01-01', tags: ['潮位', '灯塔'] })];
  for (const { path } of articles) assert.deepEqual(pathsOf(path, grown), pathsOf(path));
});
