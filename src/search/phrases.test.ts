import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseQuery } from './phrases.ts';
import { END, runsOf } from './units.ts';

const asked = (query: string) =>
  parseQuery(query).map(({ words, open }) => words.join(' ') + (open ? '*' : ''));

test('white space separates phrases, quotation marks keep together', () => {
  assert.deepEqual(asked('元宇宙　张江'), ['元宇 宇宙', '张江']);
  assert.deepEqual(asked('“hello world” foo'), ['hello_ world_', 'foo*']);
  assert.deepEqual(asked('"hello wor'), ['hello_ wor_']);
  assert.deepEqual(asked('say"hi"'), ['say*', 'hi_']);
  assert.deepEqual(asked(''), []);
  assert.deepEqual(asked('“” ！ "'), []);
});

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
      const [phrase] = parseQuery(`"${text}"`);
      fc.pre(phrase !== undefined);
      const indexed = [...runsOf(text)]
        .flatMap((run) => run.map(({ key }, index) => key + (run[index + 1]?.key ?? END)))
        .join(' ');
      assert.ok(indexed.startsWith(phrase.words.join(' ')), `${indexed} for ${text}`);
    }),
    { numRuns: 1000, seed: 2 },
  );
});
