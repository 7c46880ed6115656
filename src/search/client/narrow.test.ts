import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetsOf, request, type FakeArticle } from './fixture/fakes.ts';
import { count, isOfYears, isWithin } from './narrow.ts';
import type { SearchRequest } from './request.ts';

/** Newest first. */
const articles: FakeArticle[] = [
  { id: 'e', year: '2021', section: '要闻', source: '晚报', tags: ['潮汐', '灯塔'] },
  { id: 'd', year: '2021', section: '副刊', source: '晚报', tags: ['灯塔'] },
  { id: 'c', year: '2020', section: '要闻', tags: ['潮汐'] },
  { id: 'b', year: '2018', section: '要闻', source: '日报' },
  { id: 'a', year: '2018', source: '晚报', tags: ['灯塔'] },
];
const facets = facetsOf(articles);
const filed = articles.map((_, index) => ({ page: articles.length - 1 - index, facets }));

const within = (given: Partial<SearchRequest>) =>
  filed
    .filter((each) => isWithin(each, request('', given)))
    .map(({ page }) => articles[articles.length - 1 - page]?.id)
    .join('');

test('articles have all values that are asked for, and are of the years', () => {
  assert.equal(within({}), 'edcba');
  assert.equal(within({ values: { section: '要闻' } }), 'ecb');
  assert.equal(within({ values: { section: '要闻', source: '晚报', tag: '灯塔' } }), 'e');
  assert.equal(within({ values: { tag: '灯塔' }, from: '2018', to: '2020' }), 'a');
  assert.equal(within({ from: '2020' }), 'edc');
  assert.equal(within({ to: '2018' }), 'ba');
  assert.equal(within({ from: '2019', to: '2019' }), '');
  assert.equal(within({ values: { section: '没有' } }), '');
  assert.equal(within({ values: { tag: '潮' } }), '', 'a part of a name is not the name');
});

test('counts of a facet tell what another choice would bring', () => {
  assert.deepEqual(count(filed, request('')), {
    year: [
      ['2021', 2],
      ['2020', 1],
      ['2018', 2],
    ],
    section: [
      ['要闻', 3],
      ['副刊', 1],
    ],
    source: [
      ['晚报', 3],
      ['日报', 1],
    ],
    tag: [
      ['灯塔', 3],
      ['潮汐', 2],
    ],
  });
  const chosen = count(filed, request('', { values: { section: '要闻' }, from: '2020' }));
  assert.deepEqual(chosen, {
    year: [
      ['2021', 1],
      ['2020', 1],
      ['2018', 1],
    ],
    section: [
      ['副刊', 1],
      ['要闻', 2],
    ].toReversed(),
    source: [['晚报', 1]],
    tag: [
      ['潮汐', 2],
      ['灯塔', 1],
    ],
  });
});

test('a period is of the years where a part of it is', () => {
  const period = { first: '2014-07-01', last: '2017-01-05' };
  for (const [from, to, expected] of [
    ['', '', true],
    ['2017', '', true],
    ['2018', '', false],
    ['', '2014', true],
    ['', '2013', false],
    ['2015', '2016', true],
    ['2018', '2020', false],
  ] as const) {
    assert.equal(isOfYears(period, request('', { from, to })), expected, `${from}-${to}`);
  }
});
