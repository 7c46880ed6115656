import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf, unitsOf } from './units.ts';

const keys = (text: string) => [...unitsOf(text)].map(({ key }) => key).join(' ');

test('what is written otherwise is compared alike', () => {
  for (const [one, other] of [
    ['燈塔', '灯塔'],
    ['發現頭髮', '发现头发'],
    // Full width and with a selector of forms; a compatibility form; outside of the basic plane.
    ['葛\u{E0100}飾 ＡＢＣ', '葛饰 abc'],
    ['\uf900', '岂'],
    ['\u{2f800}㑮', '丽𫝈'],
    ['École', 'ecole'],
  ] as const)
    assert.equal(keys(one), keys(other), one);
});

test('every unit is as its text has it', () => {
  const text = '𠮷野：舊燈塔、cafe\u0301';
  for (const { raw, at } of unitsOf(text)) assert.equal(text.slice(at, at + raw.length), raw);
});

test('the key of a key is itself', () => {
  for (let code = 0; code < 0x32000; code += 1) {
    const character = String.fromCodePoint(code);
    if (!/\p{Script=Han}/u.test(character)) continue;
    const key = keyOf(character);
    assert.equal(keyOf(key), key, character);
  }
});
