import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandOf, readOptions } from './options.ts';
import { scenarioNames } from './scenarios/scenarios.ts';

test('a thousand articles and every scenario, unless told otherwise', () => {
  assert.deepEqual(readOptions([], {}), {
    ...{ content: null, articles: 1000, seed: 1, scenarios: scenarioNames, repeat: 1 },
    ...{ peers: false, json: null, scratch: '.cache' },
  });
});

test('an archive can be given from outside; what is typed comes first', () => {
  const outside = { CONTENT_DIR: '/a/lctt' };
  assert.equal(readOptions([], outside).content, '/a/lctt');
  assert.equal(readOptions([], { CONTENT_DIR: '' }).content, null);
  assert.equal(readOptions(['--content', 'b'], outside).content, 'b');
  assert.equal(readOptions(['--articles', '60'], outside).content, null);
});

test('the command can be repeated elsewhere, and names no place here', () => {
  const args = ['--content', '/home/me/lctt/', '--scenarios', 'cold,body', '--json', '/tmp/r.json'];
  assert.equal(
    commandOf(readOptions(args, {})),
    'npm run bench -- --content lctt --scenarios cold,body --repeat 1',
  );
  assert.equal(
    commandOf(readOptions(['--articles', '60', '--peers', '--repeat', '3'], {})),
    'npm run bench -- --articles 60 --seed 1 --repeat 3 --peers',
  );
});

test('what cannot be understood is refused', () => {
  assert.throws(() => readOptions(['--articles', '1e3'], {}), /--articles is "1e3"/);
  assert.throws(() => readOptions(['--repeat', '0'], {}), /--repeat is "0"/);
  assert.throws(() => readOptions(['--scenarios', 'cold,warm'], {}), /"warm": choose from cold,/);
  assert.throws(() => readOptions(['--what'], {}), /--what/);
});
