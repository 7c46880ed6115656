import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeAny } from './decode.ts';

test('texts in the encodings of old archives', () => {
  const utf8 = Buffer.from('\uFEFF望潮\r\n灯塔\r');
  assert.deepEqual(decodeAny(utf8), { text: '望潮\n灯塔\n', encoding: 'utf-8' });
  const utf16 = Buffer.from('\uFEFF望潮', 'utf16le');
  assert.deepEqual(decodeAny(utf16), { text: '望潮', encoding: 'utf-16le' });
  assert.deepEqual(decodeAny(utf16.swap16()), { text: '望潮', encoding: 'utf-16be' });
  const gbk = Uint8Array.of(0xcd, 0xfb, 0xb3, 0xb1, 0xa1, 0xa3, 0x0d, 0x0a, 0x1a);
  assert.deepEqual(decodeAny(gbk), { text: '望潮。\n', encoding: 'gb18030' });
});

test('what is no text is none', () => {
  assert.equal(decodeAny(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)), null);
  assert.equal(decodeAny(Buffer.from('a\0b')), null);
  // Latin-1 is not guessed at: these bytes are Han characters that nobody wrote.
  assert.equal(decodeAny(Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0xe0)), null);
  const noise = Uint8Array.from({ length: 4000 }, (_, index) => 128 + ((index * 7919) % 127));
  assert.equal(decodeAny(noise), null);
});
