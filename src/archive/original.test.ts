import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../tests/harness/articles.ts';
import { copiedFrom, originalOf } from './original.ts';

const siteUrl = 'https://example.org/sub/';
const source = { name: '晚报', url: 'https://evening.example/1' };

test('a page that names itself is no copy, however its address is written', () => {
  const canonical = 'HTTPS://example.org:443/sub/2024/03/05/潮/';
  const article = articleOf('2024/03/05/潮', { canonical });
  assert.equal(copiedFrom(article, siteUrl), null);
  assert.equal(originalOf(article, siteUrl), null);
  assert.equal(copiedFrom(article, 'https://example.com/'), canonical);
});

test('the original is at the publication before it is anywhere else', () => {
  const canonical = 'https://example.com/a';
  const article = articleOf('2024/03/05/a', { canonical });
  assert.equal(originalOf(article, siteUrl), canonical);
  assert.equal(originalOf({ ...article, source }, siteUrl), source.url);
  const published = { ...article, source };
  assert.equal(copiedFrom(published, siteUrl), canonical);
});
