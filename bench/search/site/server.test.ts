import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { temporaryFolder } from '../../../tests/harness/build.ts';
import { serveSite } from './server.ts';

const folder = await temporaryFolder();
const files = {
  'site/search/index.html': '<title>搜索</title>',
  'site/pagefind/catalogue.json': '{}',
  'site/pagefind/index/0123456789ab.pf_index': 'index',
  'bench/ask/index.html': 'ask',
};
for (const [path, content] of Object.entries(files)) {
  await mkdir(join(folder.path, path, '..'), { recursive: true });
  await writeFile(join(folder.path, path), content);
}
const { origin, close } = await serveSite({
  siteDir: join(folder.path, 'site'),
  benchDir: join(folder.path, 'bench'),
  base: '/sub/%E6%8A%A5',
});
after(async () => {
  await close();
  await folder[Symbol.asyncDispose]();
});

const get = async (path: string, headers = {}) => {
  const { status, headers: got } = await fetch(origin + path, { headers });
  const of = (name: string) => got.get(name);
  return [status, of('content-encoding'), of('cache-control')?.includes('immutable') ?? null];
};

test('text is compressed, and what has a digest in its name is kept for ever', async () => {
  assert.deepEqual(await get('/sub/%E6%8A%A5/search/?q=x'), [200, 'gzip', false]);
  assert.deepEqual(await get('/sub/%E6%8A%A5/pagefind/catalogue.json'), [200, 'gzip', false]);
  const chunk = '/sub/%E6%8A%A5/pagefind/index/0123456789ab.pf_index';
  assert.deepEqual(await get(chunk), [200, null, true]);
});

test('what is known is not sent again', async () => {
  const path = '/sub/%E6%8A%A5/search/';
  const first = await fetch(origin + path);
  assert.equal(await first.text(), '<title>搜索</title>');
  const known = { 'If-None-Match': first.headers.get('etag') };
  assert.deepEqual((await get(path, known))[0], 304);
});

test('the bench’s pages lie beside the site’s, and nothing else is served', async () => {
  assert.deepEqual((await get('/-bench/ask/'))[0], 200);
  for (const path of ['/search/', '/sub/%E6%8A%A5/none', '/sub/%E6%8A%A5/%2e%2e/bench/ask/'])
    assert.deepEqual((await get(path))[0], 404, path);
});
