import assert from 'node:assert/strict';
import test from 'node:test';
import { openGate } from '../files/gate.ts';
import { openPool } from './pool.ts';

const worker = new URL('./fixtures/odd-worker.ts', import.meta.url).href;

test('a body that throws, dies or hangs fails alone', async () => {
  const pool = openPool({ workers: 1, limit: 1_500, worker });
  const bodies = ['a', 'throw', 'b', 'exit', 'c', 'hang', 'd'];
  const results = await Promise.allSettled(bodies.map((body) => pool.run({ body, lang: 'zh' })));
  const told = results.map((result) =>
    result.status === 'fulfilled' ? result.value.html : (result.reason as Error).message,
  );
  assert.deepEqual(told, [
    'a',
    'as told',
    'b',
    'worker exited with code: 3',
    'c',
    'it takes more than 1.5 s.',
    'd',
  ]);
  await pool.close();
});

test('the limit does not count waiting', async () => {
  const pool = openPool({ workers: 1, limit: 1_500, worker });
  const jobs = Array.from({ length: 2_000 }, (_, at) => pool.run({ body: String(at), lang: 'zh' }));
  assert.equal((await Promise.all(jobs)).at(-1)?.html, '1999');
  await pool.close();
});

test('a missing worker is named', async () => {
  const pool = openPool({ workers: 1, worker: new URL('./none.ts', import.meta.url).href });
  await assert.rejects(pool.run({ body: 'a', lang: 'zh' }), /none\.ts/);
  await pool.close();
});

test('a gate lets in as many as it holds, in order', async () => {
  const enter = openGate(2);
  const order: number[] = [];
  let inside = 0;
  let most = 0;
  const visits = [1, 2, 3, 4, 5].map(async (visitor) => {
    const leave = await enter();
    order.push(visitor);
    most = Math.max(most, (inside += 1));
    await new Promise(setImmediate);
    inside -= 1;
    leave();
  });
  await Promise.all(visits);
  assert.deepEqual({ order, most }, { order: [1, 2, 3, 4, 5], most: 2 });
});
