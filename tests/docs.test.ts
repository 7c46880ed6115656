import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { articleSchema, pageSchema } from '../src/article/schema.ts';
import { sourcesSchema } from '../src/article/vocabulary.ts';
import { makeManual } from '../src/check/manual/manual.ts';
import { namesOf, withoutExample } from '../src/check/manual/page.ts';
import { temporaryFolder } from './harness/build.ts';
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

test('the authors’ manual names every key', () => {
  const keys = [articleSchema, pageSchema, sourcesSchema]
    .flatMap(tableRows)
    .map((row) => /`([^`]+)`/.exec(row)?.[1] ?? '');
  assert.deepEqual(
    keys.filter((name) => !manual.includes(`\`${name}\``)),
    [],
  );
});

const cache = await temporaryFolder();
after(() => cache[Symbol.asyncDispose]());

test('docs/rules/ is what npm run docs writes', async () => {
  const pages = await makeManual(process.cwd(), cache.path);
  const there = await readdir('docs/rules', { recursive: true, withFileTypes: true });
  const names = there
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  assert.deepEqual(names.sort(), [...pages.keys()].sort());
  for (const [name, text] of pages) assert.equal(await readFile(name, 'utf8'), text, name);
});

test('every rule is shown by an example, or is one that no article can break', async () => {
  for (const name of namesOf()) {
    const page = await readFile(`docs/rules/${name}.en.md`, 'utf8');
    assert.equal(page.includes('```text'), !withoutExample.has(name), name);
  }
});

test('the README names every room', async () => {
  for (const room of await readdir('src', { withFileTypes: true })) {
    if (room.isDirectory()) assert.ok(readme.includes(`${room.name}/\``), room.name);
  }
});
