import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { articleSchema, pageSchema } from '../src/article/schema.ts';
import { sourcesSchema } from '../src/article/vocabulary.ts';
import { makeManual } from '../src/check/manual/manual.ts';
import { namesOf, withoutExample } from '../src/check/manual/page.ts';
import { temporaryFolder } from './harness/build.ts';
import { deadLinks, readDocument } from './harness/documentLinks.ts';
import { tableRows } from './harness/tables.ts';

const readme = await readFile('README.md', 'utf8');
const guides = (await readdir('docs')).filter((name) => name.endsWith('.md'));
const manuals = ['docs/authors.zh.md', 'docs/authors.en.md'];

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

for (const manual of manuals) {
  test(`the tables of ${manual} have every key`, async () => {
    const text = await readFile(manual, 'utf8');
    const keys = Object.values(tables)
      .flatMap(tableRows)
      .map((row) => /`([^`]+)`/.exec(row)?.[1] ?? '');
    const missing = keys.filter((key) => !text.includes(`\n| \`${key}\` |`));
    assert.deepEqual(missing, []);
  });
}

test('the manuals have the same sections', async () => {
  const [chinese, english] = await Promise.all(manuals.map(readDocument));
  assert.deepEqual(english?.depths, chinese?.depths);
});

test('every guide is in the index of the guides', async () => {
  const { links } = await readDocument('docs/README.md');
  const missing = guides.filter((name) => name !== 'README.md' && !links.includes(name));
  assert.deepEqual(missing, []);
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

for (const file of ['README.md', ...guides.map((name) => `docs/${name}`)]) {
  test(`every link of ${file} leads to a file and a heading`, async () => {
    assert.deepEqual(await deadLinks('.', file), []);
  });
}

test('a link to no file, to no heading or out of the repository is found', async () => {
  await using folder = await temporaryFolder();
  await writeFile(
    join(folder.path, 'a.md'),
    [
      '# 看懂 `report`',
      '## Twice',
      '## Twice',
      '[no](b.md) ![no](./b.png) [no](#none) [no](other.md#twice-2) [no](../other.md) <img src="c.png">',
      '[yes](other.md#twice-1) [yes](#看懂-report) [yes](https://example.org/b.md) `[code](b.md)` [yes][yes]',
      '[yes]: <other.md#%E7%9C%8B%E6%87%82>',
    ].join('\n\n'),
  );
  await writeFile(join(folder.path, 'other.md'), '# 看懂\n\n## Twice\n\n## Twice\n');
  assert.deepEqual(await deadLinks(folder.path, 'a.md'), [
    'a.md → b.md',
    'a.md → ./b.png',
    'a.md → #none',
    'a.md → other.md#twice-2',
    'a.md → ../other.md',
    'a.md → c.png',
  ]);
});

test('the README names every room', async () => {
  for (const room of await readdir('src', { withFileTypes: true })) {
    if (room.isDirectory()) assert.ok(readme.includes(`${room.name}/\``), room.name);
  }
});
