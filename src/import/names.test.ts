import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressFault, addressOf } from '../article/address.ts';
import { isSafeName, isSafePath, safeFileName, safeName, safePath } from './names.ts';

test('a slug is kept where every file system takes it, and made of the title elsewhere', () => {
  assert.equal(safeName('Rust-1.62.0', 'x'), 'Rust-1.62.0');
  assert.equal(safeName('2020/01/02/name.html', 'x'), 'name');
  assert.equal(safeName('../../etc/passwd', 'x'), 'passwd');
  for (const slug of [
    null,
    '',
    '..',
    '.hidden',
    '灯塔',
    'a b',
    'x.php',
    'x.md',
    'con',
    'a'.repeat(201),
  ]) {
    assert.equal(safeName(slug, '望潮灯塔'), 'wang-chao-dengta', slug ?? 'null');
  }
  assert.equal(safeName('灯塔', '——'), 'dengta');
  assert.equal(safeName(null, 'con'), 'con-1');
  assert.equal(safeName(null, '——'), '');
});

test('files of pictures get names of letters and a small extension', () => {
  assert.equal(safeFileName('a b.PNG'), 'a-b.png');
  assert.equal(safeFileName('IMG_0001.jpeg'), 'IMG_0001.jpeg');
  assert.equal(safeFileName('灯.webp'), 'deng.webp');
  assert.equal(safeFileName('——.gif'), 'file.gif');
  assert.equal(safeFileName('aux.png'), 'aux-1.png');
  assert.equal(safeFileName('index.pdf'), 'index-1.pdf');
});

test('a path of the source becomes a path in ASCII', () => {
  assert.equal(safePath('旧稿/a b.md'), 'jiu-gao/a-b');
  assert.equal(safePath('posts/x/index.md'), 'posts/x');
  assert.equal(safePath('../a/./b.md'), 'a/b');
  assert.equal(isSafePath('tags/x'), false);
  assert.equal(isSafePath('2020/01/02'), false);
  assert.equal(isSafePath('2020/01/02/index'), false);
  assert.equal(isSafePath('2020/01/02/a'), true);
});

test('whatever a name is made of, it is safe, and its address is allowed', () => {
  const any = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(any, any, (slug, title) => {
      const name = safeName(slug, title) || 'article';
      assert.ok(isSafeName(name), name);
      const path = `2020/01/02/${name}`;
      assert.equal(addressFault(path), null);
      if (name !== 'index') assert.equal(addressOf(`articles/${path}.md`, 'articles'), path);
    }),
    { seed: 6 },
  );
});
