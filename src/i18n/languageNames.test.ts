import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageNames } from './languageNames.ts';

test('a language is named in itself, Chinese by its script', () => {
  assert.deepEqual(languageNames(['zh-CN', 'zh-TW', 'en', 'ja', 'fr-FR', 'zh-Hant']), [
    ...['简体中文', '中文（台灣）', 'English', '日本語', 'français', '繁體中文'],
  ]);
});

test('two with one script are told apart by their regions', () => {
  assert.deepEqual(languageNames(['zh-HK', 'zh-TW']), ['中文（香港）', '中文（台灣）']);
  assert.deepEqual(languageNames(['en-GB', 'en-US']), ['UK English', 'US English']);
});

test('a language that nobody has named keeps its tag', () => {
  assert.deepEqual(languageNames(['qaa']), ['qaa']);
});
