import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSearchOptions, searchCommandOf } from './options.ts';

test('a thousand articles and a hundred queries of each kind, unless told otherwise', () => {
  assert.deepEqual(readSearchOptions([], {}), {
    ...{ site: null, content: null, articles: 1000, seed: 1, queries: 100 },
    ...{ timed: 20, throttle: false, peers: false, json: null, scratch: '.cache' },
  });
});

test('one archive only; what is typed comes before what is set from outside', () => {
  const outside = { CONTENT_DIR: '/a/lctt' };
  assert.equal(readSearchOptions([], outside).content, '/a/lctt');
  assert.equal(readSearchOptions(['--site', 'out'], outside).content, null);
  assert.equal(readSearchOptions(['--articles', '60'], outside).content, null);
  assert.equal(readSearchOptions([], { CONTENT_DIR: '' }).content, null);
  assert.throws(
    () => readSearchOptions(['--site', 'a', '--content', 'b'], {}),
    /write one of them/,
  );
});

test('the command can be repeated elsewhere, and names no place here', () => {
  const args = ['--site', '/home/me/out/', '--throttle', '--peers', '--json', '/tmp/r.json'];
  assert.equal(
    searchCommandOf(readSearchOptions(args, {})),
    'npm run bench:search -- --site out --seed 1 --queries 100 --timed 20 --throttle --peers',
  );
  assert.equal(
    searchCommandOf(readSearchOptions(['--articles', '60', '--queries', '5'], {})),
    'npm run bench:search -- --articles 60 --seed 1 --queries 5 --timed 20',
  );
});

test('what cannot be understood is refused, with what there is to choose from', () => {
  assert.throws(() => readSearchOptions(['--queries', '0'], {}), /--queries is "0"[^]+--peers/);
  assert.throws(() => readSearchOptions(['--what'], {}), /--what/);
});
