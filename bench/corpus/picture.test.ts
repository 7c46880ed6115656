import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, inflateSync } from 'node:zlib';
import { picture } from './picture.ts';
import { randomOf } from './random.ts';

/** The chunks of a PNG, each checked against its own sum. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    assert.equal(png.readUInt32BE(at + 8 + length), crc32(body));
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

test('a picture is a PNG of the size asked for', () => {
  const png = picture(randomOf(1), 120, 80);
  assert.deepEqual(png.subarray(1, 4).toString(), 'PNG');
  const chunks = chunksOf(png);
  assert.deepEqual([...chunks.keys()], ['IHDR', 'IDAT', 'IEND']);
  assert.equal(chunks.get('IHDR')?.readUInt32BE(0), 120);
  assert.equal(chunks.get('IHDR')?.readUInt32BE(4), 80);
  assert.equal(inflateSync(chunks.get('IDAT') ?? '').length, 80 * (1 + 3 * 120));
});

test('no two are the same, but for the same luck', () => {
  assert.deepEqual(picture(randomOf(1), 60, 40), picture(randomOf(1), 60, 40));
  assert.notDeepEqual(picture(randomOf(2), 60, 40), picture(randomOf(1), 60, 40));
});
