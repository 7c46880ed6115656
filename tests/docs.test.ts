import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { articleSchema, pageSchema } from '../src/article/schema.ts';
import { sourcesSchema } from '../src/article/vocabulary.ts';
import { rules } from '../src/problems/rules/index.ts';
import { tableRows } from './harness/tables.ts';

const readme = await readFile('README.md', 'utf8');
const manual = await readFile('docs/authors.zh.md', 'utf8');

const tables = { articleSchema, pageSchema, sourcesSchema };
for (const [name, schema] of Object.entries(tables)) {
  test(`the README's table of ${name} says what the schema says`, () => {
    const from = readme.indexOf(`<!-- ${name}`);
    assert.ok(from >= 0, `the README has no table marked ${name}`);
    const [, , , ...rest] = readme.slice(from).split('\n');
    const rows = rest.slice(
      0,
      rest.findIndex((line) => !line.startsWith('|')),
    );
    assert.deepEqual(rows, tableRows(schema));
  });
}

test('the authors’ manual names every key and every rule', () => {
  const keys = [articleSchema, pageSchema, sourcesSchema]
    .flatMap(tableRows)
    .map((row) => /`([^`]+)`/.exec(row)?.[1] ?? '');
  const missing = [...keys, ...Object.keys(rules)].filter(
    (name) => !manual.includes(`\`${name}\``),
  );
  assert.deepEqual(missing, []);
});

test('the README names every room', async () => {
  for (const room of await readdir('src', { withFileTypes: true })) {
    if (room.isDirectory()) assert.ok(readme.includes(`${room.name}/\``), room.name);
  }
});
