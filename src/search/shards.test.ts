import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { recordOf, sample } from './fixture/samples.ts';
import { shardsOf } from './shards.ts';

const records = (days: string[]) => days.toSorted().map((day) => recordOf(sample(day, day, '')));
const limits = { open: 3, closed: 10 };
const shown = (days: string[]) =>
  shardsOf(records(days), limits).map(({ name, records: own }) => `${name} ${own.length}`);
const many = (day: string, count: number) => Array<string>(count).fill(day);

test('a small archive is one shard', () => {
  assert.deepEqual(shown([]), []);
  assert.deepEqual(shown(['1956-01-01', '1999-12-31', '2022-07-28']), ['all 3']);
});

test('what is over is put together as far as it goes, the newest year is in small parts', () => {
  const old = [...many('2003-05-05', 4), ...many('2009-01-01', 6), ...many('2011-01-01', 9)];
  old.push(...many('2014-02-02', 2), ...many('2016-01-01', 8), ...many('2017-03-03', 3));
  assert.deepEqual(shown([...old, '2018-01-31', '2018-02-01', '2018-08-09', '2018-09-01']), [
    '2000_2009 10',
    ...['2011 9', '2014 2'],
    ...['2016 8', '2017 3'],
    ...['2018-01_06 2', '2018-07_12 2'],
  ]);
});

test('a full month of the newest year is one, but that of the newest article', () => {
  const days = ['2018-01-31', ...many('2018-08-10', 2), ...many('2018-08-11', 3), '2018-08-31'];
  const month = [...many('2018-10-05', 5), ...many('2018-10-21', 2), ...many('2018-10-22', 2)];
  assert.deepEqual(shown([...days, ...month]), [
    ...['2018-01_06 1', '2018-08 6'],
    ...['2018-10-01_10 5', '2018-10-21 2', '2018-10-22 2'],
  ]);
});

const day = fc
  .tuple(fc.integer({ min: 1998, max: 2012 }), fc.nat({ max: 364 }))
  .map(([year, index]) => new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10));
const archives = fc.array(day, { maxLength: 120 });
const property = { numRuns: 300, seed: 2 };

test('every article is in one shard, in its order', () => {
  fc.assert(
    fc.property(archives, (days) => {
      const all = records(days);
      assert.deepEqual(
        shardsOf(all, limits).flatMap(({ records: own }) => own),
        all,
      );
      const names = shardsOf(all, limits).map(({ name }) => name);
      assert.deepEqual(names, [...new Set(names)]);
    }),
    property,
  );
});

const textOf = ({ records: own }: { records: { day: string }[] }) =>
  own.map((each) => each.day).join();

test('one more article that is not the newest changes the shard of its day, and no other', () => {
  fc.assert(
    fc.property(archives, day, (days, added) => {
      fc.pre(days.some((each) => each >= added));
      const before = shardsOf(records(days), limits);
      const after = shardsOf(records([...days, added]), limits);
      const still = new Set(after.map(textOf));
      const gone = before.filter((shard) => !still.has(textOf(shard)));
      assert.ok(gone.length <= 1);
      // Where its shard became too large, its parts are new.
      const known = new Set(before.map(textOf));
      const fresh = after.filter((shard) => !known.has(textOf(shard)));
      assert.equal(
        fresh.flatMap(({ records: own }) => own).length,
        (gone[0]?.records.length ?? 0) + 1,
      );
    }),
    property,
  );
});

test('a newest article of the same month changes nothing of another month', () => {
  fc.assert(
    fc.property(archives, fc.integer({ min: 1, max: 28 }), (days, date) => {
      const month = days.toSorted().at(-1)?.slice(0, 7);
      fc.pre(month !== undefined);
      const added = `${month}-${String(date).padStart(2, '0')}`;
      const before = shardsOf(records(days), limits);
      const after = new Set(shardsOf(records([...days, added]), limits).map(textOf));
      for (const shard of before) {
        const inMonth = shard.records.some((each) => each.day.startsWith(month));
        if (!inMonth) assert.ok(after.has(textOf(shard)), shard.name);
      }
    }),
    property,
  );
});
