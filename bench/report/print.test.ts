import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesBetween } from '../measure/changes.ts';
import type { Use } from '../measure/command.ts';
import { stageTimes } from '../measure/stages.ts';
import { count, figure, ratioFigure, size } from './figures.ts';
import { printReport } from './print.ts';
import { peerResult, scenarioResult, withRatios } from './report.ts';
import { table } from './table.ts';

const use = (wall: number): Use => ({ wall, cpu: wall * 2, memory: 5e8 });
const changes = changesBetween([], [{ path: 'index.html', bytes: 2048, sha256: 'a' }]);
const run = (wall: number) => ({
  ...use(wall),
  ...{
    changes,
    stages: stageTimes([{ text: '[build] Building static entrypoints...', wall: 2, cpu: null }]),
  },
});

test('a table is Markdown, figures to the right', () => {
  assert.equal(
    table(['build', 's'], [['cold', '12.5'], ['nothing changed']]),
    [
      '| build           |    s |',
      '| --------------- | ---: |',
      '| cold            | 12.5 |',
      '| nothing changed |      |',
    ].join('\n'),
  );
});

test('figures have three digits, and say what could not be measured', () => {
  assert.equal(figure({ median: 6.789, least: 6.5, most: 7 }), '6.79 (6.50–7.00)');
  assert.equal(figure({ median: 1234.5, least: 1234.5, most: 1234.5 }), '1,235');
  assert.equal(figure(null), 'n/a');
  assert.equal(ratioFigure(0.126), '0.13');
  assert.equal(ratioFigure(null), 'n/a');
  assert.deepEqual([0, 999, 1000, 1234567].map(count), ['0', '999', '1,000', '1,234,567']);
  assert.deepEqual([12, 4096, 12.3e6, 2e9].map(size), ['12 B', '4.10 kB', '12.3 MB', '2.00 GB']);
});

test('a report compares with the cold build and with the peers’ way to do the same', () => {
  const cold = scenarioResult({ name: 'cold', label: 'cold' }, [run(10), run(12)]);
  const newest = scenarioResult({ name: 'newest', label: 'newest article added' }, [run(1)]);
  const peers = [
    peerResult('cold', [{ hugo: use(2), pagefind: use(20), changes }]),
    peerResult('newest', [{ hugo: use(1), pagefind: use(19), changes }]),
  ];
  const text = printReport({
    machine: { cores: 2, memory: 24e9, platform: 'linux x64', node: '24.21.0' },
    command: 'npm run bench -- --articles 1000',
    corpus: { articles: 1000, bytes: 7e6, otherFiles: 50, otherBytes: 1e6, tags: 900 },
    scenarios: [cold, newest].map((result) => withRatios(result, cold.cost, peers)),
    peers: { hugoVersion: 'hugo v0.111.3', scenarios: peers },
  });
  const row = (start: string) =>
    text
      .split('\n')
      .find((line) => line.startsWith(start))
      ?.replaceAll(/ +/g, ' ');
  assert.equal(
    row('| cold '),
    '| cold | 2 | 11.0 (10.0–12.0) | 22.0 (20.0–24.0) | 500 | 1.00 | 0.50 |',
  );
  assert.equal(
    row('| newest article added '),
    '| newest article added | 1 | 1.00 | 2.00 | 500 | 0.09 | 0.05 |',
  );
  assert.equal(row('| cold: Hugo + P'), '| cold: Hugo + Pagefind | 1 | 22.0 | 44.0 | 500 | | |');
  assert.match(text, /\| newest article added \| +2\.00 \/ n\/a \| +n\/a \|/);
  assert.match(text, /\| newest article added +\| +1 \+ 0 − 0, 2\.05 kB \|/);
});
