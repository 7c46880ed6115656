import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldLine } from '../fold.ts';
import { STARTS } from '../positions.ts';
import { END, runsOf, spelling } from '../units.ts';
import { WordStream } from './stream.ts';

/** The words of one article by their positions; empty where no word stands. */
function wordsOf(title: string, body: string, standfirst = '', terms = ''): string[] {
  const stream = new WordStream();
  stream.addArticle({ title, standfirst, terms, body });
  const words = new Map(stream.vocabulary.sorted().map(([word, number]) => [number, word]));
  return [...stream.numbers].map((number) => words.get(number) ?? '');
}

/** What units.ts says of a line. */
function expected(line: string): string[] {
  return [...runsOf(line)].flatMap((run) =>
    run.map(({ key }, index) => spelling(key + (run[index + 1]?.key ?? END))),
  );
}

test('a run of CJK is pairs and its last character, a word has its end', () => {
  const words = wordsOf('元宇宙', 'PPIO边缘 C++、c# Python3\n한국コー 𠀀𠀁');
  assert.deepEqual(words.slice(0, 4), ['元宇', '宇宙', '宙_', '']);
  const hangul = '한+국+'.normalize('NFD');
  assert.deepEqual(words.slice(STARTS.body), [
    ...['ppio_', '边缘', '缘_', 'c++_', 'c#_', 'python_', '3_', ''],
    ...[hangul, '국+_'.normalize('NFD'), 'コー', 'ー_', '𠀀𠀁', '𠀁_', ''],
  ]);
});

test('each part begins at its position, a longer one pushes the rest on', () => {
  const words = wordsOf('甲', '乙', '丙', '丁');
  const { standfirst, terms, body } = STARTS;
  assert.deepEqual(
    ['甲_', '丙_', '丁_', '乙_'].map((word) => words.indexOf(word)),
    [0, standfirst, terms, body],
  );
  const long = wordsOf('a '.repeat(body + 10), '乙', '丙');
  assert.equal(long.indexOf('丙_'), body + 11);
  assert.equal(long.indexOf('乙_'), body + 13);
  assert.deepEqual([long[body + 10], long[body + 12]], ['', '']);
});

test('a title is there by its reading too, a run after the other', () => {
  const words = wordsOf('张江 PPIO，绿洲', '');
  assert.deepEqual(words.slice(STARTS.reading, STARTS.reading + 6), [
    ...['_zhang_', '_jiang_', '', '_lv_', '_zhou_', ''],
  ]);
});

const unusual = [
  '元宇宙〇々ー、。，“”（）',
  '𠀀𪚥豈葛\u{E0100}がか\u3099ﾊﾟｶﾞ한국하ㄱㄅ',
  'aZ09BcDée\u0301ßİΣςＡ９½①Ⅳ㈠ªⅤ',
  ' \t\u3000\u00a0+#_-~`^|/&',
  '燈塔灯塔裏裡里發髮发辺㑮𫝈',
  '😀\u200d\u0000\ue000\uffff\u0f00\u0903अ',
];
const characters = fc.constantFrom(...Array.from(unusual.join('')));
const lines = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: characters, maxLength: 60 }),
  )
  .map(foldLine);

test('the quick way says what units.ts says', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const words = wordsOf('', line).slice(STARTS.body);
      assert.deepEqual(words, line === '' ? [] : [...expected(line), '']);
    }),
    { numRuns: 4000, seed: 2 },
  );
});

test('every letter and every character of CJK says alone what units.ts says', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) =>
    foldLine(`${String.fromCharCode(code)}a元`),
  );
  const words = wordsOf('', all.join('\n')).slice(STARTS.body);
  assert.deepEqual(
    words,
    all.flatMap((line) => [...expected(line), '']),
  );
});
