import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCbor, type Cbor } from '../fixture/cbor.ts';
import { Bytes } from './bytes.ts';

function write(bytes: Bytes, value: Cbor): void {
  if (typeof value === 'number') bytes.number(value);
  else if (typeof value === 'string') bytes.text(value);
  else {
    bytes.array(value.length);
    for (const each of value) write(bytes, each);
  }
}

function roundTrip(value: Cbor): Cbor {
  const bytes = new Bytes();
  write(bytes, value);
  return readCbor(Buffer.from(bytes.take()));
}

test('numbers, texts and lists of every size are what RFC 8949 says', () => {
  const sizes = [0, 23, 24, 31, 255, 256, 65_535, 65_536];
  for (const size of sizes) {
    assert.equal(roundTrip(size), size);
    for (const character of ['a', '元', '𠀀']) {
      assert.equal(roundTrip(character.repeat(size)), character.repeat(size));
    }
    assert.deepEqual(roundTrip(Array<number>(size).fill(1)), Array<number>(size).fill(1));
  }
  assert.equal(roundTrip(2 ** 32 - 1), 2 ** 32 - 1);
});

test('any value can be read again', () => {
  const { value } = fc.letrec<{ value: Cbor }>((tie) => ({
    value: fc.oneof(
      fc.nat({ max: 2 ** 32 - 1 }),
      fc.string({ unit: 'binary' }),
      fc.array(tie('value'), { maxLength: 40 }),
    ),
  }));
  fc.assert(
    fc.property(value, (given) => {
      assert.deepEqual(roundTrip(given), given);
    }),
    { seed: 2 },
  );
});
