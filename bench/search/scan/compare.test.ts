import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accuracyOf, type Answer } from './compare.ts';

const answer = (text: string, found: string[], expected: string[]): Answer => ({
  query: { kind: 'names', text, from: 'a' },
  ...{ found: new Set(found), expected: new Set(expected) },
});

test('what was missed and what was found beside is counted, and listed with addresses', () => {
  const answers = [
    answer('one', ['a', 'b'], ['a', 'b']),
    answer('two', ['b', 'x'], ['a', 'b']),
    answer('three', [], []),
    { ...answer('other', [], ['a']), query: { kind: 'headlines', text: 'other', from: 'a' } },
  ];
  const { disagreements, ...figures } = accuracyOf('names', answers, (id) => `/${id}/`);
  assert.deepEqual(figures, {
    ...{ kind: 'names', queries: 3, exact: 2, recall: 2.5 / 3, precision: 2.5 / 3, own: 1 },
  });
  assert.deepEqual(disagreements, [
    { query: 'two', missed: 1, missing: ['/a/'], wrong: 1, extra: ['/x/'] },
  ]);
});

test('of a kind that nobody asked for, nothing is known', () => {
  assert.deepEqual(
    accuracyOf('names', [], (id) => id),
    {
      kind: 'names',
      queries: 0,
      exact: 0,
      recall: null,
      precision: null,
      own: 0,
      disagreements: [],
    },
  );
});
