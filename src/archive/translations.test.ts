import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../tests/harness/articles.ts';
import type { Article } from '../article/article.ts';
import { translationsOf } from './translations.ts';

const zh = articleOf('2024/03/05/tide', { id: 'tide-1', aliases: ['old/tide', '?p=7'] });
const noted = { date: zh.date, reason: '有误' };

/** In English unless another language is given. */
const of = (translationOf: string, path: string, given: Partial<Article> = {}) =>
  articleOf(path, { lang: 'en', translationOf, ...given });

function look(articles: Article[], withdrawn: Article[] = []) {
  const translations = translationsOf(articles, withdrawn);
  const faults = translations.faults.map(({ rule, article }) => `${article.path} ${rule}`);
  return { groups: articles.map((one) => translations.of(one).map(({ path }) => path)), faults };
}

test('an address, an old address, an id and a path all lead to the original', () => {
  for (const written of [
    ...['/2024/03/05/tide/', '/2024/03/05/tide', '2024/03/05/tide', 'tide-1', '/old/tide/'],
    ...['/?p=7', '/2024/03/05/tide/index.html', '/2024/03/05/%74ide/'],
  ]) {
    const { groups, faults } = look([zh, of(written, 'en')]);
    assert.deepEqual(faults, [], written);
    assert.deepEqual(groups, [
      ['2024/03/05/tide', 'en'],
      ['2024/03/05/tide', 'en'],
    ]);
  }
});

test('the original comes first, then the others by language, a translation of a translation too', () => {
  const all = [
    zh,
    of('tide-1', 'tw', { lang: 'zh-TW' }),
    of('/tw/', 'fr', { lang: 'fr' }),
    of('fr', 'en'),
    articleOf('alone'),
  ];
  const group = ['2024/03/05/tide', 'en', 'fr', 'tw'];
  assert.deepEqual(look(all), { groups: [group, group, group, group, []], faults: [] });
});

test('what leads nowhere, to itself, to the same language or to what is withdrawn stands alone', () => {
  const gone = articleOf('gone', { withdrawn: noted });
  const all = [
    zh,
    of('/2024/03/05/tides/', 'a'),
    of('b', 'b'),
    of('tide-1', 'c', { lang: 'zh-CN' }),
    of('gone', 'd'),
  ];
  const { groups, faults } = look(all, [gone]);
  assert.deepEqual(groups, [[], [], [], [], []]);
  assert.deepEqual(faults.sort(), [
    'a translation/unknown',
    'b translation/circle',
    'c translation/language',
    'd translation/withdrawn',
  ]);
});

test('a circle is named whole, and what hangs on it is still linked to where it hangs', () => {
  const all = [of('b', 'a'), of('c', 'b', { lang: 'fr' }), of('a', 'c', { lang: 'de' })];
  const hanging = of('b', 'd', { lang: 'zh-TW' });
  const { groups, faults } = look([hanging, ...all]);
  assert.deepEqual(groups, [['b', 'd'], [], ['b', 'd'], []]);
  const circle = ['a', 'b', 'c'].map((path) => `${path} translation/circle`);
  assert.deepEqual(faults.sort(), circle);
});

test('of two in one language the older is taken; a translation back is one too many', () => {
  const all = [zh, of('tide-1', 'a'), of('tide-1', 'b'), of('a', 'back', { lang: 'zh-CN' })];
  const { groups, faults } = look(all);
  assert.deepEqual(groups, [['2024/03/05/tide', 'a'], ['2024/03/05/tide', 'a'], [], []]);
  assert.deepEqual(faults, ['b translation/twice', 'back translation/twice']);
});

test('a long chain takes no time that grows with its square', () => {
  const count = 20_000;
  const all = Array.from({ length: count }, (_, index) =>
    index === 0 ? articleOf('0') : of(String(index - 1), String(index), { lang: `x-${index}` }),
  );
  const translations = translationsOf(all, []);
  assert.equal(translations.of(all[count - 1] as Article).length, count);
});
