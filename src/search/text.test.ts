import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeText } from './gap.ts';
import { cut, fold, uncut } from './text.ts';

test('a CJK run becomes overlapping pairs and its last character', () => {
  assert.equal(cut('元宇宙'), '元宇 宇宙 宙_`');
  assert.equal(cut('一'), '一_`');
  assert.equal(cut('𠀀𠀁'), '𠀀𠀁 𠀁_`');
  assert.equal(cut('コーヒー、한국'), `コー ーヒ ヒー ー_${escapeText('、')} 한국 국_\``);
});

test('words stay words, and what touches is a boundary that can be undone', () => {
  assert.equal(cut('Hello world'), 'Hello_ world_`');
  assert.equal(cut('PPIO边缘'), 'PPIO_` 边缘 缘_`');
  assert.equal(cut('node.js C/C++'), 'node_. js_ C_/ C++_`');
  assert.equal(cut('  a \t b\u200b  '), 'a_ b_`');
});

test('a line break is a token of its own', () => {
  assert.equal(cut('甲。\n乙'), `甲_${escapeText('。')} | 乙_\``);
});

test('full-width letters are indexed folded and read as written', () => {
  const content = cut('ＡＢＣ公司');
  assert.match(content, /^abc_'[^']+'` 公司 司_`$/u);
  assert.equal(uncut(content), 'ＡＢＣ公司');
});

test('a word in mixed case is indexed whole', () => {
  assert.equal(cut('MySQL HTML Linux'), "mysql_'!.!!!' HTML_ Linux_`");
  assert.equal(uncut(cut('MySQL数据')), 'MySQL数据');
});

const unusual = [
  '元宇宙〇々ー、。，“”（）',
  '𠀀𪚥豈葛\u{E0100}がか\u3099ﾊﾟ한국ㄅ',
  'aZ09BcDée\u0301ßİΣςＡ９½①Ⅳ㈠',
  ' \t\n\u3000\u00a0\u200b\u00ad\u2028',
  '+#_-~`^|\'"\\/<>&;:!.@',
  '😀\u200d\u0000\u001f\ue000\uffff',
];
const characters = fc.constantFrom(...Array.from(unusual.join('')), '\ud800', '\udc00');
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: characters, maxLength: 60 }),
);

test('uncut restores any text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(uncut(cut(text)), fold(text));
    }),
    { numRuns: 5000, seed: 2 },
  );
});

test('what is cut has only single spaces, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      assert.doesNotMatch(cut(text), /^\s|\s$|\s\s|[^\S ]|\u200b/u);
      assert.equal(fold(fold(text)), fold(text));
    }),
    { numRuns: 2000, seed: 2 },
  );
});
