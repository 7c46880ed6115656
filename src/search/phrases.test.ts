import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseQuery, type Phrase } from './phrases.ts';
import { END, runsOf } from './units.ts';

const asked = (query: string) => {
  const { wanted, unwanted } = parseQuery(query);
  const printed = ({ words, open }: Phrase) => words.join(' ') + (open ? '*' : '');
  return [...wanted.map(printed), ...unwanted.map((phrase) => `-${printed(phrase)}`)];
};

test('white space separates phrases, quotation marks keep together', () => {
  assert.deepEqual(asked('元宇宙　张江'), ['元宇 宇宙', '张江']);
  assert.deepEqual(asked('“hello world” foo'), ['hello_ world_', 'foo*']);
  assert.deepEqual(asked('"hello wor'), ['hello_ wor_']);
  assert.deepEqual(asked('say"hi"'), ['say*', 'hi_']);
  assert.deepEqual(asked(''), []);
  assert.deepEqual(asked('“” ！ "'), []);
});

test('quotation marks of all kinds keep together, other ones inside are text', () => {
  for (const [query, expected] of [
    ['「hello wor」', ['hello_ wor_']],
    ['『hello wor』', ['hello_ wor_']],
    ['《hello wor》', ['hello_ wor_']],
    ['“hello wor"', ['hello_ wor_']],
    ['＂hello wor', ['hello_ wor_']],
    ['《“灯塔”的故事》', ['灯塔 塔_ 的故 故事']],
    ['「a『b c』 d」 e', ['a_ b_ c_ d_', 'e_']],
    ['读《灯塔》有感', ['读*', '灯塔', '有感']],
    ['灯塔」航标', ['灯塔', '航标']],
    ['「」『』《》', []],
  ] as const)
    assert.deepEqual(asked(query), expected, query);
});

test('a hyphen before a phrase makes it unwanted', () => {
  for (const [query, expected] of [
    ['元宇 -张江', ['元宇', '-张江']],
    ['-张江 元宇', ['元宇', '-张江']],
    ['元宇 －张江 −桥', ['元宇', '-张江', '-桥*']],
    ['元宇\u3000-张江', ['元宇', '-张江']],
    ['foo -"hello wor" -「灯塔」', ['foo*', '-hello_ wor_', '-灯塔']],
    ['foo -"hello wor', ['foo*', '-hello_ wor_']],
    // Whole words, as far as they are not Chinese: who does not want Java may want JavaScript.
    ['foo -java', ['foo*', '-java_']],
    ['-张江', ['-张江']],
    ['-张江 -"a"', ['-张江', '-a_']],
    ['node-js', ['node_ js*']],
    ['元宇-张江', ['元宇 宇_ 张江']],
    ['foo"bar"-baz', ['foo*', 'bar_', 'baz*']],
    ['"foo -bar"', ['foo_ bar_']],
    ['foo - bar', ['foo*', 'bar*']],
    ['git --force', ['git*', 'force*']],
    ['foo -！ -', ['foo*']],
    ['foo –bar —baz', ['foo*', 'bar*', 'baz*']],
  ] as const)
    assert.deepEqual(asked(query), expected, query);
});

test('all forms of a Han character are asked for as one', () => {
  assert.deepEqual(asked('燈塔 -發現'), asked('灯塔 -发现'));
});

test('patterns and markup are text', () => {
  for (const [query, expected] of [
    ['.*', []],
    ['a.*b', ['a_ b*']],
    ['^[a-z]+$', ['a_ z*']],
    ['(?:灯|塔)\\', ['灯_ 塔*']],
    ['<b onclick="x()">灯</b>', ['b_', 'onclick*', 'x_', '灯_ b*']],
    ['&lt;灯', ['lt_ 灯*']],
    ['$& $1 {query}', ['1_', 'query*']],
    ['__proto__', ['proto*']],
  ] as const)
    assert.deepEqual(asked(query), expected, query);
});

test('of a long query the beginning is taken, at once', () => {
  const units = (query: string) =>
    Object.values(parseQuery(query)).map((phrases: Phrase[]) =>
      phrases.map((each) => each.units.length),
    );
  assert.deepEqual(units('灯'.repeat(10_000)), [[200], []]);
  assert.deepEqual(units('甲 '.repeat(5_000)), [Array.from({ length: 32 }, () => 1), []]);
  assert.deepEqual(units(`-${'灯'.repeat(150)} ${'塔'.repeat(100)}`), [[50], [150]]);
  assert.deepEqual(units(`元 -${'灯'.repeat(200)} 塔`), [[1, 1], []]);
  for (const piece of HOSTILE) {
    const query = piece.repeat(10_000 / piece.length);
    const took = Math.min(...[1, 2, 3].map(() => timeOf(() => parseQuery(query))));
    assert.ok(took < 10, `${took} ms for ${JSON.stringify(piece)}`);
  }
});

function timeOf(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const HOSTILE = [
  `a${'\u0301\u0323'.repeat(4_999)}`,
  ...['灯', 'a', 'a ', '-', '- ', ' -', '"', '" ', '-"', '「', '《》', '「-', '\n', ' '],
  ...[
    'a\u0301',
    '\u0301\u0323',
    '\ud83d',
    '\udc00',
    '\u1100',
    '\u1161',
    '𠀀',
    '㍿',
    'ﷺ',
    '\u200b',
    '+',
    'c+',
  ],
];

test('a run inside a phrase ends there, at the end it may go on', () => {
  assert.deepEqual(asked('PPIO边缘'), ['ppio_ 边缘']);
  assert.deepEqual(asked('PPIO边'), ['ppio_ 边*']);
  assert.deepEqual(asked('边缘PP'), ['边缘 缘_ pp*']);
  assert.deepEqual(asked('启用，采用'), ['启用 用_ 采用']);
  assert.deepEqual(asked('装A机'), ['装_ a_ 机*']);
});

test('a lone character is a beginning, a lone letter is a name', () => {
  assert.deepEqual(asked('边 C c# C++ R2'), ['边*', 'c_', 'c#*', 'c++*', 'r_ 2*']);
});

test('width and case are folded', () => {
  assert.deepEqual(asked('ＬＩＮＵＸ Linux'), ['linux*', 'linux*']);
});

test('a quoted phrase is asked for just as it is indexed, but for its end', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('元宇Aa9é，. ')), minLength: 1 });
  fc.assert(
    fc.property(letters, (text) => {
      const [phrase] = parseQuery(`"${text}"`).wanted;
      fc.pre(phrase !== undefined);
      const indexed = [...runsOf(text)]
        .flatMap((run) => run.map(({ key }, index) => key + (run[index + 1]?.key ?? END)))
        .join(' ');
      assert.ok(indexed.startsWith(phrase.words.join(' ')), `${indexed} for ${text}`);
    }),
    { numRuns: 1000, seed: 2 },
  );
});
