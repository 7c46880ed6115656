import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressFault, addressOf } from './address.ts';

test('a file and a folder with index.md have the same address', () => {
  assert.equal(addressOf('articles/2022/07/28/tide.md', 'articles'), '2022/07/28/tide');
  assert.equal(addressOf('articles/2022/07/28/tide/index.md', 'articles'), '2022/07/28/tide');
  assert.equal(addressOf('articles/index.md', 'articles'), '');
});

for (const path of [
  '2022/07/28/tide',
  'columns/灯与潮/1',
  '2022/07/28/01',
  '2022/07/2022',
  'a.b',
]) {
  test(`${path} may be an address`, () => {
    assert.equal(addressFault(path), null);
  });
}

const refused = {
  '2022/a#b': 'address/character',
  '2022/a?b': 'address/character',
  '2022/100%': 'address/character',
  '2022/a\\b': 'address/character',
  '2022/a\u0007b': 'address/character',
  'cafe\u0301': 'address/not-nfc',
  [`2022/${'潮'.repeat(86)}`]: 'address/too-long',
  '': 'address/reserved',
  '2022': 'address/reserved',
  '2022/07': 'address/reserved',
  '2022/07/28': 'address/reserved',
  '2022/07/rss.xml': 'address/reserved',
  'tags/tide': 'address/reserved',
  _astro: 'address/reserved',
  'search/me': 'address/reserved',
  'sitemap-2022.xml': 'address/reserved',
};
for (const [path, rule] of Object.entries(refused)) {
  test(`${JSON.stringify(path).slice(0, 40)} is refused by ${rule}`, () => {
    assert.equal(addressFault(path)?.rule, rule);
  });
}

test('85 Han characters are 255 bytes, which a file system keeps', () => {
  assert.equal(addressFault(`2022/${'潮'.repeat(85)}`), null);
});
