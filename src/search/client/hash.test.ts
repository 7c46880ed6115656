import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findHash, queryOfHash } from './hash.ts';

test('a query comes back from its fragment', () => {
  for (const query of ['灯塔', '“tide tables” -lamp', '100% #1 & a=b+c?', '<b>"\'', '𠮷']) {
    assert.match(findHash(query), /^#find=[\w.!~*'()%-]+$/);
    assert.equal(queryOfHash(findHash(query)), query);
  }
  assert.equal(findHash('灯 塔'), '#find=%E7%81%AF%20%E5%A1%94');
});

test('half a character is replaced', () => {
  assert.equal(queryOfHash(findHash('灯\ud842')), '灯\ufffd');
});

test('any other fragment asks for nothing', () => {
  const others = ['', '#', '#page-main', '#find', '#find=', '#find=%20', '#found=x', '#FIND=x'];
  const malformed = ['#find=%', '#find=%E7%81', '#find=%ED%A0%80', '#find=%zz'];
  for (const hash of [...others, ...malformed]) assert.equal(queryOfHash(hash), null, hash);
});
