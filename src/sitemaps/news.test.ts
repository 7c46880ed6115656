import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, noVocabulary } from '../../tests/harness/articles.ts';
import { archiveOf } from '../archive/archive.ts';
import type { Article } from '../article/article.ts';
import { newsEntries } from './news.ts';

const settings = { siteUrl: 'https://example.org/' };
const newsOf = (articles: Article[], most?: number) =>
  newsEntries(archiveOf({ articles, pages: [], vocabulary: noVocabulary }), settings, most);
const urlsOf = (articles: Article[], most?: number) => newsOf(articles, most).map(({ url }) => url);

test('two days before the newest instant, to the second, newest first', () => {
  const articles = [
    articleOf('too-old', { on: '2024-03-03 08:59:59' }),
    articleOf('just', { on: '2024-03-03 09:00' }),
    articleOf('middle', { on: '2024-03-04' }),
    articleOf('newest', { on: '2024-03-05 09:00' }),
  ];
  assert.deepEqual(urlsOf(articles), ['/newest/', '/middle/', '/just/']);
});

test('the instant counts, not the local day', () => {
  const articles = [
    articleOf('east', { on: '2024-03-06T01:00+14:00' }),
    articleOf('west', { on: '2024-03-05T23:00-10:00' }),
    articleOf('before', { on: '2024-03-04T08:59Z' }),
  ];
  assert.deepEqual(urlsOf(articles), ['/east/', '/west/']);
});

test('at most a number of them: the newest; none of an archive without articles', () => {
  const articles = [1, 2, 3].map((hour) => articleOf(`a${hour}`, { on: `2024-03-05 0${hour}:00` }));
  assert.deepEqual(urlsOf(articles, 2), ['/a3/', '/a2/']);
  assert.deepEqual(urlsOf([]), []);
});

test('what is withdrawn, or another site’s, is no news here, and moves nothing', () => {
  const withdrawn = { date: articleOf('x').date, reason: '误' };
  const articles = [
    articleOf('a', { on: '2024-03-01' }),
    articleOf('copy', { on: '2024-03-01', canonical: 'https://elsewhere.example/a/' }),
    articleOf('gone', { on: '2024-03-09', withdrawn }),
  ];
  assert.deepEqual(urlsOf(articles), ['/a/']);
});

test('a title is said with its kicker, as on the page; pictures are the months’', () => {
  const [entry] = newsOf([articleOf('a', { title: '潮', kicker: '简讯', lang: 'en' })]);
  assert.equal(entry?.news?.title, '简讯｜潮');
  assert.equal(entry.news.lang, 'en');
  assert.deepEqual(entry.images, []);
});
