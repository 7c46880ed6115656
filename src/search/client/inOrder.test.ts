import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { test } from 'node:test';
import { inOrder } from './inOrder.ts';

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test('results come in the order of the items, and few are at work at once', async () => {
  let running = 0;
  let most = 0;
  const work = async (item: number) => {
    running += 1;
    most = Math.max(most, running);
    await setTimeout((item * 7) % 5);
    running -= 1;
    return item * 2;
  };
  const items = Array.from({ length: 20 }, (_, index) => index);
  const results = await collect(inOrder(items, work, 3));
  assert.deepEqual(
    results,
    items.map((item) => item * 2),
  );
  assert.equal(most, 3);
  assert.deepEqual(await collect(inOrder([], work, 3)), []);
});

test('the first is alone, until the next is asked for', async () => {
  const begun: number[] = [];
  const work = (item: number) => {
    begun.push(item);
    return Promise.resolve(item);
  };
  for await (const result of inOrder([0, 1, 2], work, 3)) {
    await setTimeout(1);
    assert.deepEqual(begun, result === 0 ? [0] : [0, 1, 2]);
  }
});

test('a failure is thrown in its turn', async () => {
  const seen: number[] = [];
  const work = (item: number) =>
    item === 1 ? Promise.reject(new Error('broken')) : Promise.resolve(item);
  await assert.rejects(async () => {
    for await (const result of inOrder([0, 1, 2], work, 3)) seen.push(result);
  }, /broken/);
  assert.deepEqual(seen, [0]);
});
