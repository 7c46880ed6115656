import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { join } from 'node:path';
import { temporaryFolder } from '../../tests/harness/build.ts';
import { describe } from '../../src/build/manifest.ts';
import { daysOf } from './days.ts';
import { generate } from './generate.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

async function archive(name: string, articles: number, seed: number) {
  await generate(join(folder.path, name), { articles, seed });
  return describe(join(folder.path, name));
}

test('the same archive twice is the same bytes, and a larger one begins with it', async () => {
  const small = await archive('small', 40, 3);
  assert.ok(small.filter(({ path }) => /^articles.*\.md$/.test(path)).length === 40);
  assert.deepEqual(await archive('again', 40, 3), small);
  const large = await archive('large', 60, 3);
  assert.deepEqual(
    large.filter(({ path }) => small.some((entry) => entry.path === path)),
    small,
  );
  assert.notDeepEqual(await archive('other', 40, 4), small);
});

test('days come in bursts and gaps, and in order', () => {
  const days = daysOf(2000, 1);
  assert.equal(days.length, 2000);
  assert.deepEqual(days.toSorted(), days);
  const counts = Object.values(Object.groupBy(days, (day) => day)).map((group) => group?.length);
  assert.ok(counts.includes(1) && counts.includes(6));
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const span = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  assert.ok(counts.length < span * 0.85, 'days without articles');
});
