import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costOf, inTurn } from './cost.ts';
import { spreadOf } from './spread.ts';

test('the median is the middle, or the mean of the two in the middle', () => {
  assert.deepEqual(spreadOf([3, 1, 20]), { median: 3, least: 1, most: 20 });
  assert.deepEqual(spreadOf([4, 1, 20, 3]), { median: 3.5, least: 1, most: 20 });
  assert.deepEqual(spreadOf([5]), { median: 5, least: 5, most: 5 });
});

test('one that is missing makes all unknown', () => {
  assert.equal(spreadOf([1, null, 3]), null);
  assert.equal(spreadOf([]), null);
});

test('of two commands in turn times add up, memory does not', () => {
  const one = { wall: 1, cpu: 2, memory: 300 };
  const other = { wall: 4, cpu: 5, memory: 100 };
  assert.deepEqual(inTurn(one, other), { wall: 5, cpu: 7, memory: 300 });
  assert.deepEqual(inTurn(one, { ...other, memory: null }), { wall: 5, cpu: 7, memory: null });
  assert.equal(costOf([one, { ...one, cpu: null }]).cpu, null);
});
