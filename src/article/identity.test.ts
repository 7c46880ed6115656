import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedId, itemId } from './identity.ts';

const idOf = (id: string) => itemId(id, 'example.org,2026');

test('an id that is an IRI stays as it is', () => {
  for (const id of [
    'https://old.example/?p=12',
    'http://old.example/2016/06/退潮.html#a',
    'urn:uuid:60a76c80-d399-11d9-b91C-0003939e0af6',
    'tag:old.example,2009:blog-1.post-2',
    'https://old.example/%E6%BD%AE',
  ]) {
    assert.equal(idOf(id), id);
  }
});

test('any other becomes one', () => {
  const names: Record<string, string> = {
    '2024/03/05/tide': '2024/03/05/tide',
    '2024/潮 汐': '2024/%E6%BD%AE%20%E6%B1%90',
    'a#b?c%d': 'a%23b?c%25d',
    '12': '12',
    'C:12': 'C:12',
    '注: 12': '%E6%B3%A8:%2012',
    'https://a b/': 'https://a%20b/',
    'https://old.example/100%': 'https://old.example/100%25',
    'x:\uD800': 'x:%EF%BF%BD',
    'urn:\u0010': 'urn:%10',
  };
  for (const [id, name] of Object.entries(names)) {
    assert.equal(idOf(id), `tag:example.org,2026:${name}`);
  }
});

test('a feed has the id of its page, which no move of the site changes', () => {
  assert.equal(feedId('/', 'example.org,2026'), 'tag:example.org,2026:/');
  assert.equal(
    feedId('/tags/%E6%BD%AE/', 'example.org,2026'),
    'tag:example.org,2026:/tags/%E6%BD%AE/',
  );
});
