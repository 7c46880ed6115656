import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { paginate } from './pagination.ts';

fc.configureGlobal({ seed: 1 });

const list = (length: number) => Array.from({ length }, (_, index) => index);

test('fewer than two full pages are one page', () => {
  assert.equal(paginate(list(39), 20).length, 1);
  assert.deepEqual(paginate(list(0), 20), [{ number: null, items: [], older: null, newer: null }]);
});

test('45 articles: page 1 is full and final, the newest holds 25', () => {
  const [newest, first, ...others] = paginate(list(45), 20);
  assert.equal(others.length, 0);
  assert.equal(newest?.items.length, 25);
  assert.equal(newest.items[0], 44);
  assert.equal(newest.older, 1);
  assert.deepEqual(first?.items, list(20).toReversed());
  assert.equal(first.newer, 'newest');
  assert.equal(first.older, null);
});

test('every item is on one page, and a newer one changes no full page but a link', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.integer({ min: 1, max: 30 }), (length, size) => {
      const before = paginate(list(length), size);
      const items = before.flatMap((page) => page.items);
      assert.deepEqual(
        items.toSorted((a, b) => a - b),
        list(length),
      );
      const after = paginate(list(length + 1), size);
      const changed = before.slice(1).filter(({ number, items: old, newer }) => {
        const same = after.find((page) => page.number === number);
        assert.deepEqual(same?.items, old);
        return same.newer !== newer;
      });
      assert.ok(changed.length <= 1);
    }),
  );
});
