import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldTerm, slugOf } from './slug.ts';

fc.configureGlobal({ seed: 1 });

test('spellings that differ by width, case or white space are one term', () => {
  assert.equal(foldTerm('ＡＩ　绘画'), foldTerm(' ai 绘画'));
  assert.equal(foldTerm('Straße'), foldTerm('STRASSE'));
  assert.notEqual(foldTerm('C'), foldTerm('C++'));
});

test('slugs that people will see', () => {
  const slugs = [
    '元宇宙',
    'C#',
    'C++',
    'C/C++',
    'Node.js',
    'Open Source',
    '..',
    'a_b',
    'index.html',
  ];
  assert.deepEqual(
    slugs.map((name) => slugOf(foldTerm(name))),
    [
      '元宇宙',
      'c~23',
      'c~2b~2b',
      'c~2fc~2b~2b',
      'node.js',
      'open_source',
      '~2e~2e',
      'a~5fb',
      'index~2ehtml',
    ],
  );
});

test('different terms have different slugs, and every slug is one path segment', () => {
  const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(name, name, (a, b) => {
      const [one, two] = [foldTerm(a), foldTerm(b)];
      fc.pre(one.isWellFormed() && two.isWellFormed());
      if (one !== two) assert.notEqual(slugOf(one), slugOf(two));
      assert.doesNotMatch(slugOf(one), /[/\\#?%\s]|^\.{1,2}$/);
    }),
    { numRuns: 2000 },
  );
});
