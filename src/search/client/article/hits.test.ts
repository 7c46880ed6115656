import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../phrases.ts';
import { findMarks } from '../marks.ts';
import { toHits } from './hits.ts';

function hitsOf(text: string, query: string): string[] {
  const marks = findMarks(text, parseQuery(query).wanted);
  return toHits(marks).map(({ start, end }) => text.slice(start, end));
}

test('marks that overlap are one hit, those that touch are two', () => {
  assert.deepEqual(hitsOf('守塔人说', '守塔人 塔人说'), ['守塔人说']);
  assert.deepEqual(hitsOf('守塔人说', '守塔人 塔'), ['守塔人']);
  assert.deepEqual(hitsOf('人人人', '人人'), ['人人人']);
  assert.deepEqual(hitsOf('灯塔', '灯 塔'), ['灯', '塔']);
  assert.deepEqual(hitsOf('灯塔', '海'), []);
});
