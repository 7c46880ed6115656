import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endsStage, stages, stageTimes } from './stages.ts';

/** A build's log, every twentieth line of its routes; each line with its second and, where a stage ends, CPU seconds. */
const log: [wall: number, text: string, cpu?: number][] = [
  [1.1, '09:58:44 [content] Syncing content'],
  [1.9, '09:58:45 [content] Synced content'],
  [2.8, '09:58:45 [types] Generated 2.84s'],
  [2.9, '09:58:45 [build] directory: /tmp/cache/staging/dist/'],
  [2.9, '09:58:45 [build] ✓ Completed in 2.92s.'],
  [3, '09:58:45 [build] Building static entrypoints...', 4.5],
  [3.5, '09:58:45 [vite] ✓ built in 521ms'],
  [3.6, '09:58:46 [build] Rearranging server assets...'],
  [3.6, ''],
  [3.6, ' generating static routes ', 5.25],
  [3.7, '09:58:46   ├─ /404.html09:58:46   ├─ /archive/index.html (+9ms) '],
  [4.3, '09:58:46   ├─ /about/index.html (+4ms) '],
  [4.4, '09:58:46 ✓ Completed in 816ms.', 6.25],
  [4.4, ''],
  [4.4, '09:58:46 [build] ✓ Completed in 1.42s.'],
  [5.4, '09:58:47 [backfile] 70 articles can be searched', 8],
  [5.5, '09:58:47 [backfile] published: 426 files written, 0 deleted', 8.5],
  [5.5, '09:58:47 [build] 321 page(s) built in 4.93s'],
  [5.6, '09:58:47 [build] Complete!'],
];
const lines = log.map(([wall, text, cpu]) => ({ wall, text, cpu: cpu ?? null }));

function rounded(times: ReturnType<typeof stageTimes>) {
  return stages.map((stage) => {
    const time = times[stage];
    return time && [time.wall, time.cpu].map((value) => value && Math.round(value * 100) / 100);
  });
}

test('a log is taken apart at the lines that end stages', () => {
  assert.deepEqual(rounded(stageTimes(lines)), [
    [3, 4.5],
    [0.6, 0.75],
    [0.8, 1],
    [1, 1.75],
    [0.1, 0.5],
  ]);
});

test('exactly those lines are worth the CPU time so far', () => {
  assert.deepEqual(
    lines.filter(({ text }) => endsStage(text)),
    lines.filter(({ cpu }) => cpu !== null),
  );
});

test('a missing line leaves out the stages on both of its sides', () => {
  const some = lines.filter(({ text }) => !text.includes('generating'));
  assert.deepEqual(rounded(stageTimes(some)), [[3, 4.5], null, null, [1, 1.75], [0.1, 0.5]]);
  assert.deepEqual(rounded(stageTimes([])), [null, null, null, null, null]);
});

test('without CPU times there are wall times', () => {
  const some = lines.map((line) => ({ ...line, cpu: null }));
  assert.deepEqual(stageTimes(some).load, { wall: 3, cpu: null });
});
