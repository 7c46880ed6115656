import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { load, loadPacked, MissingFile } from './load.ts';

/** Answers in turn what is loaded, with the clock stopped, and gives what was asked for. */
function serve(context: TestContext, answers: (Response | Error)[]): string[] {
  const asked: string[] = [];
  context.mock.timers.enable({ apis: ['setTimeout'] });
  context.mock.method(globalThis, 'fetch', (url: string) => {
    asked.push(url);
    const answer = answers.shift() ?? new Error('asked once too often');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return asked;
}

/** Lets so many milliseconds pass, when all that could be done before is done. */
async function pass(context: TestContext, milliseconds: number): Promise<void> {
  await new Promise(setImmediate);
  context.mock.timers.tick(milliseconds);
  await new Promise(setImmediate);
}

const status = (code: number) => new Response(null, { status: code });

test('a file that fails is tried again after a pause, and after a longer one', async (context) => {
  const asked = serve(context, [new Error('offline'), status(503), new Response('a')]);
  const loading = load('https://a.example/a');
  await pass(context, 199);
  assert.equal(asked.length, 1);
  await pass(context, 1);
  assert.equal(asked.length, 2);
  await pass(context, 999);
  assert.equal(asked.length, 2);
  await pass(context, 1);
  assert.equal(await (await loading).text(), 'a');
  assert.equal(asked.length, 3);
});

test('a transfer that breaks off is tried again', async (context) => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array([1]));
      controller.error(new Error('cut'));
    },
  });
  serve(context, [new Response(body), new Response('whole')]);
  const loading = load('https://a.example/a');
  await pass(context, 200);
  assert.equal(await (await loading).text(), 'whole');
});

test('after the third time it is given up, with what failed last', async (context) => {
  const asked = serve(context, [status(503), status(502), new Error('offline')]);
  const loading = assert.rejects(load('https://a.example/a'), /offline/);
  await pass(context, 200);
  await pass(context, 1_000);
  await loading;
  assert.equal(asked.length, 3);
});

test('what is not there is not asked for again', async (context) => {
  for (const code of [404, 410]) {
    const asked = serve(context, [status(code)]);
    await assert.rejects(load('https://a.example/a'), MissingFile);
    assert.equal(asked.length, 1);
    context.mock.timers.reset();
    context.mock.restoreAll();
  }
});

test('no try lasts for ever, and options go to each', async (context) => {
  const options: RequestInit[] = [];
  context.mock.method(globalThis, 'fetch', (_: string, given: RequestInit) => {
    options.push(given);
    return Promise.resolve(options.length === 1 ? status(500) : status(200));
  });
  await load('https://a.example/a', { cache: 'no-cache' });
  assert.deepEqual(
    options.map(({ cache, signal }) => [cache, signal instanceof AbortSignal]),
    [
      ['no-cache', true],
      ['no-cache', true],
    ],
  );
});

test('JSON is unpacked, and what is none is a failure', async (context) => {
  serve(context, [
    new Response(gzipSync('{"a":"潮"}')),
    new Response('{}'),
    new Response(gzipSync('{')),
  ]);
  assert.deepEqual(await loadPacked('https://a.example/a'), { a: '潮' });
  await assert.rejects(loadPacked('https://a.example/a'));
  await assert.rejects(loadPacked('https://a.example/a'));
});
