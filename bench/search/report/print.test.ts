import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Accuracy } from '../scan/compare.ts';
import { figuresOf } from '../times/figures.ts';
import { printSearchReport } from './print.ts';

const accuracy: Accuracy[] = [
  {
    ...{ kind: 'names', queries: 2000, exact: 1999, recall: 0.9999, precision: 1, own: 2000 },
    disagreements: [{ query: 'x', missed: 1, missing: ['/a/'], wrong: 0, extra: [] }],
  },
  {
    ...{ kind: 'headlines', queries: 0, exact: 0, recall: null, precision: null, own: 0 },
    disagreements: [],
  },
];
const progress = (ms: number) => ({ ms, bytes: 1234, requests: 3 });
const answer = { first: progress(10), all: progress(20.4), whole: progress(1500) };
const answers = [{ ...answer, deeper: 2, longestTask: 0 }];

test('a report has a table of what is found and two of what it takes', () => {
  const text = printSearchReport({
    machine: { cores: 2, memory: 24e9, platform: 'linux x64', node: '24.21.0' },
    command: 'npm run bench:search -- --articles 1000',
    ...{ articles: 4006, accuracy, peers: null, throttled: true },
    times: figuresOf({
      page: [progress(5)],
      ...{ address: answers, again: answers, typed: answers, next: answers },
    }),
  }).replaceAll(/ +/g, ' ');
  assert.match(text, /\| names \| 2000 \| 1999 \| 0\.999 \| 1\.000 \| 1\.000 \|/);
  assert.match(text, /\| headlines \| 0 \| 0 \| n\/a \| n\/a \| n\/a \|/);
  assert.match(text, /\n- names: `x`: 1 not found, such as \/a\/\n/);
  assert.match(text, /\(10 Mbit\/s, 40 ms\)/);
  assert.match(text, /\| cold, by address \| 1 \| 10 \| 20 \| 1,500 \| 2 \| < 50 \| 0 \|/);
  assert.match(text, /\| the page, no query \| \| \| \| \| 1\.23 kB \| 3 \|/);
});
