import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readEnvironment } from './environment.ts';

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

test('problems are told in the language of the interface, or the one that is asked for', () => {
  assert.equal(readEnvironment({}).reportLanguage, 'zh');
  assert.equal(readEnvironment({ REPORT_LANG: 'en' }).reportLanguage, 'en');
});
