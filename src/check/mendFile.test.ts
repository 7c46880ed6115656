import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mendFile } from './mendFile.ts';

const context = { lang: 'zh-CN', timeZone: () => 'Asia/Shanghai', now: 2_000_000_000 };

const mended = (text: string) => {
  const bytes = mendFile(new TextEncoder().encode(text), 'articles/a.md', context);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
};

test('byte order mark and line ends stay, each as it was', () => {
  assert.equal(
    mended('\uFEFF---\r\ntitle：潮\r\ndate: 2024-01-02\n---\r\n\n文。\r\n'),
    '\uFEFF---\r\ntitle: 潮\r\ndate: 2024-01-02\n---\r\n\n文。\r\n',
  );
});

test('a full-width colon is mended behind a known key at the start of its line, and nowhere else', () => {
  const text = '---\ntitle：潮：汐\ndate：2024-01-02\nmood：好\n  tags：潮\n---\n文。\n';
  const expected = '---\ntitle: 潮：汐\ndate: 2024-01-02\nmood：好\n  tags：潮\n---\n文。\n';
  assert.equal(mended(text), expected);
});

test('one round makes room for the next', () => {
  const text = '---\ntitle：潮\ndate: 2024-01-02\n---\n\n他**很好 **。\n';
  assert.equal(mended(text), '---\ntitle: 潮\ndate: 2024-01-02\n---\n\n他**很好**。\n');
});

test('what is right, and what is no text, is left alone', () => {
  assert.equal(mended('---\ntitle: 潮\ndate: 2024-01-02\n---\n\n文。\n'), null);
  assert.equal(mendFile(Uint8Array.of(0xd6, 0xd0), 'articles/a.md', context), null);
});
