import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { hostFiles } from './files.ts';

const fixtures = new URL('fixtures/', import.meta.url);
const aliases = [
  { from: '/2019/03/old-name/', to: '/2019/03/05/tide-station/' },
  { from: '/%E6%97%A7%E5%90%8D/', to: '/2025/12/21/%E5%86%AC%E8%87%B3/' },
  { from: `/odd/%22;%7Bx%7D'$y%23/`, to: '/2024/01/01/$price/' },
  { from: '/2016/06/30/survey.html', to: '/2016/06/30/survey/' },
  { from: '/index.php', to: '/2016/06/30/survey/' },
  { from: '/', query: 'p=12', to: '/2016/06/30/survey/' },
  { from: '/', query: 'p=13', to: '/2025/12/21/%E5%86%AC%E8%87%B3/' },
  { from: '/index.php', query: 'id=3&c=2', to: '/2016/06/30/survey/' },
];

for (const [name, base] of [
  ['root', ''],
  ['sub', '/sub/path'],
] as const) {
  test(`the files of fixtures/${name}/ are made, to the letter`, async () => {
    const { published, server } = hostFiles({ base, aliases, search: { engine: null } });
    assert.deepEqual(
      published.map(({ path }) => path),
      ['_headers', '_redirects', '.nojekyll'],
    );
    assert.deepEqual(
      server.map(({ path }) => path),
      ['nginx.conf', 'Caddyfile'],
    );
    const folder = new URL(`${name}/`, fixtures);
    const expected = await readdir(folder);
    assert.equal(expected.length, 4);
    for (const { path, content } of [...published, ...server]) {
      if (path === '.nojekyll') assert.equal(content, '');
      else assert.equal(content, await readFile(new URL(path, folder), 'utf8'));
    }
  });
}
