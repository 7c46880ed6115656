import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { authorityProblems, readEnvironment } from './environment.ts';

test('folders are those of the project unless they are set', () => {
  const { contentDir, outDir, cacheDir, contentLabel } = readEnvironment({});
  assert.deepEqual(
    [contentDir, outDir, cacheDir, contentLabel],
    [resolve('content'), resolve('dist'), resolve('.cache'), 'content/'],
  );
  const set = readEnvironment({ CONTENT_DIR: '../other', OUT_DIR: '/srv/site' });
  assert.equal(set.contentDir, resolve('..', 'other'));
  assert.equal(set.outDir, resolve('/srv/site'));
});

test('a cache beside the project whose name begins with that of the project is an error', () => {
  const rulesOf = (CACHE_DIR: string) =>
    readEnvironment({ CACHE_DIR, SITE_URL: 'https://example.org/' }).problems.map(
      ({ rule }) => rule,
    );
  assert.deepEqual(rulesOf(`${resolve('.')}-cache`), ['site/cache-dir']);
  assert.deepEqual(rulesOf('.cache/other'), []);
  assert.deepEqual(rulesOf('../cache'), []);
});

test('SITE_URL gives the base path', () => {
  const { siteUrl, base, problems } = readEnvironment({ SITE_URL: 'https://example.org/sub/path' });
  assert.deepEqual([siteUrl, base, problems], ['https://example.org/sub/path/', '/sub/path', []]);
  assert.equal(readEnvironment({ SITE_URL: 'https://example.org' }).base, '');
});

test('no SITE_URL is a warning, a wrong one an error', () => {
  const rules = (SITE_URL?: string) =>
    readEnvironment(SITE_URL === undefined ? {} : { SITE_URL }).problems.map(({ rule }) => rule);
  assert.deepEqual(rules(), ['site/url-missing']);
  for (const url of ['example.org', 'ftp://example.org/', 'https://', 'https://example.org/?a=b']) {
    assert.deepEqual(rules(url), ['site/url-invalid'], url);
  }
});

test('what articles are known by in feeds is a name of the owner’s, once the site is real', () => {
  const isTold = (authority: string, host: string) => authorityProblems(authority, host).length > 0;
  for (const host of ['example.org', 'localhost', '127.0.0.1', 'a.example', '[::1]']) {
    assert.equal(isTold('example.org,2026', host), false, host);
  }
  assert.equal(isTold('example.org,2026', 'wangchao.cn'), true);
  assert.equal(isTold('wangchao.cn,2026-11', 'archive.wangchao.cn'), false);
  assert.equal(isTold('desk@wangchao.cn,2026-11-23', 'wangchao.cn'), false);
  for (const wrong of ['wangchao.cn', 'wangchao.cn,26', '望潮,2026', 'https://wangchao.cn/,2026']) {
    assert.equal(isTold(wrong, 'example.org'), true, wrong);
  }
});

test('problems are told in the language of the interface, or the one that is asked for', () => {
  assert.equal(readEnvironment({}).reportLanguage, 'zh');
  assert.equal(readEnvironment({ REPORT_LANG: 'en' }).reportLanguage, 'en');
});
