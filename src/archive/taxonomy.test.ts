import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, noVocabulary } from '../../tests/harness/articles.ts';
import type { VocabularyTerm } from '../article/vocabulary.ts';
import { taxonomiesOf } from './taxonomy.ts';

function term(key: string, given: Partial<VocabularyTerm> = {}): VocabularyTerm {
  const place = { line: 1, column: 1 };
  const rest = { description: null, parent: null, url: null, timeZone: null };
  return { key, name: key, slug: null, aliases: [], place, ...rest, ...given };
}

test('spellings meet in one term, under the name and slug of the vocabulary', () => {
  const articles = [
    articleOf('a', { tags: ['ＬＩＮＵＸ'] }),
    articleOf('b', { tags: ['linux', '内核'] }),
  ];
  const vocabulary = {
    ...noVocabulary,
    tags: [term('Linux', { slug: 'penguin', aliases: ['内核'] })],
  };
  const { tags } = taxonomiesOf(articles, vocabulary);
  assert.equal(tags.terms.length, 1);
  assert.equal(tags.terms[0]?.slug, 'penguin');
  assert.deepEqual(
    tags.terms[0].articles.map(({ path }) => path),
    ['a', 'b'],
  );
});

test('without a vocabulary the oldest spelling is shown', () => {
  const articles = [articleOf('a', { tags: ['Ai'] }), articleOf('b', { tags: ['AI'] })];
  assert.equal(taxonomiesOf(articles, noVocabulary).tags.find('ai')?.name, 'Ai');
});

test('a parent is a term, and a term without articles has no page', () => {
  const vocabulary = { ...noVocabulary, tags: [term('海'), term('潮', { parent: '海' })] };
  const { tags } = taxonomiesOf([articleOf('a', { tags: ['潮'] })], vocabulary);
  assert.equal(tags.find('潮')?.parent?.name, '海');
  assert.deepEqual(
    tags.terms.map(({ name }) => name),
    ['潮'],
  );
});

test('the most used first, then by slug', () => {
  const articles = [articleOf('a', { tags: ['b', 'a', 'c'] }), articleOf('b', { tags: ['c'] })];
  assert.deepEqual(
    taxonomiesOf(articles, noVocabulary).tags.terms.map(({ slug }) => slug),
    ['c', 'a', 'b'],
  );
});
