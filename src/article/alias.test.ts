import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { partsOf, readAlias, writeAlias } from './alias.ts';

test('every spelling of an old address has one form', () => {
  for (const [written, alias] of [
    ['/2019/03/old-name/', '2019/03/old-name'],
    ['/2019/03/old-name', '2019/03/old-name'],
    ['/%E6%97%A7/%E5%90%8D/', '旧/名'],
    ['/2016/06/30/x.html', '2016/06/30/x.html'],
    ['/2016/06/30/x.html/', '2016/06/30/x.html/'],
    ['/a/index.html', 'a'],
    ['/view.php', 'view.php'],
    ['/view.php/', 'view.php'],
    ['/?p=12', '?p=12'],
    ['/index.html?p=12', '?p=12'],
    ['/blog/?p=12', 'blog?p=12'],
    ['/index.php?id=3&c=2', 'index.php?id=3&c=2'],
    ['/a/?', 'a'],
    ['/?q=灯塔 "x"', '?q=%E7%81%AF%E5%A1%94%20%22x%22'],
    ['/?q=%b5%C6', '?q=%b5%C6'],
    ['/index.html', ''],
  ] as const) {
    assert.equal(readAlias(written), alias, written);
  }
  for (const written of ['2019/x', '//x/', 'https://example.org/x', '/a%3Fb', '', '?p=12']) {
    assert.equal(readAlias(written), null, written);
  }
});

test('an old address is shown as it was in the address bar', () => {
  for (const [alias, written] of [
    ['2019/old', '/2019/old/'],
    ['x.html', '/x.html'],
    ['x.html/', '/x.html/'],
    ['view.php', '/view.php'],
    ['?p=12', '/?p=12'],
    ['blog?p=12', '/blog/?p=12'],
    ['index.php?id=3', '/index.php?id=3'],
  ] as const) {
    assert.equal(writeAlias(alias), written);
  }
  assert.equal(partsOf('x.htm').isFile, true);
  assert.equal(partsOf('x.html/').isFile, false);
  assert.equal(partsOf('view.php').isFile, false);
  assert.equal(partsOf('x.html?a=1').isFile, false);
});

test('what is shown is read as the same again', () => {
  const written = fc
    .array(fc.constantFrom('a', '旧', '.', '/', '.html', '?', '&', '=', ' ', "'", 'index.html'))
    .map((parts) => `/${parts.join('')}`);
  fc.assert(
    fc.property(written, (text) => {
      const alias = readAlias(text);
      if (alias !== null && !alias.includes('//')) {
        assert.equal(readAlias(writeAlias(alias)), alias);
      }
    }),
    { seed: 6, numRuns: 5000, examples: [['/index.html/?a'], ['/a/index.html/index.html']] },
  );
});
