import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openDisk } from '../../src/import/disk.ts';
import { formats } from '../../src/import/formats/index.ts';
import type { Row } from '../../src/import/row.ts';
import { runImport } from '../../src/import/run.ts';
import { chooseFormat, openSource } from '../../src/import/source.ts';
import { build, temporaryFolder } from '../harness/build.ts';
import { digestOf } from './digest.ts';
import { importedItems } from './importedItems.ts';

const raw = '../shared/corpora/raw';
assert.ok(existsSync(raw), `This test needs the sources of ${raw}, which are not here.`);

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());
const contentDir = join(folder.path, 'content');

/** Folder, the format that must be found, and how many items it has. */
const sources = [
  ['zola', 'zola', 28],
  ['lctt', 'markdown', 67],
  ['markdown-no-frontmatter', 'markdown', 20],
] as const;

const rows = new Map<string, Row[]>();

async function importAll(name: string): Promise<{ format: string; rows: Row[] }> {
  const opened = openSource(join(raw, name));
  assert.ok(opened);
  const format = await chooseFormat(opened.source, formats);
  assert.ok(!Array.isArray(format));
  const told: Row[] = [];
  await runImport({
    ...{ source: opened.source, format, contentDir, disk: openDisk(contentDir) },
    tell: (row) => told.push(row),
    read: {
      ...{ timeZone: 'Asia/Shanghai', lang: 'zh-CN', drafts: false, progress: () => undefined },
      date: '2020-01-03',
    },
  });
  return { format: format.name, rows: told };
}

before(async () => {
  for (const [name] of sources) rows.set(name, (await importAll(name)).rows);
});

for (const [name, format, count] of sources) {
  test(`every file of ${name} imports, and a second time changes nothing`, async () => {
    const first = rows.get(name) ?? [];
    assert.equal(first.length, count);
    assert.deepEqual(
      first.filter(({ outcome }) => outcome !== 'written'),
      [],
    );
    const again = await importAll(name);
    assert.equal(again.format, format);
    assert.deepEqual(
      again.rows.filter(({ outcome }) => outcome !== 'unchanged'),
      [],
    );
  });

  for (const wanted of importedItems[name] ?? []) {
    test(`${name}: ${wanted.file}`, async () => {
      const row = rows.get(name)?.find(({ from }) => from.file === wanted.file);
      assert.ok(row?.file);
      const { fields } = row;
      const text = await readFile(join(contentDir, row.file), 'utf8');
      const body = text.slice(text.indexOf('\n---\n') + 5).trim();
      const { url } = (fields.source?.value ?? {}) as { url?: string };
      assert.deepEqual(
        {
          ...{ file: row.from.file, title: digestOf(row.title ?? ''), day: fields.date?.value },
          ...(fields.authors && { authors: fields.authors.value }),
          ...(fields.translators && { translators: fields.translators.value }),
          ...(fields.editors && { editors: fields.editors.value }),
          ...(url !== undefined && { source: url }),
          address: row.address,
          ...(row.aliases.length > 0 && { aliases: row.aliases }),
          ...(row.extra.length > 0 && { extra: row.extra }),
          ...(row.remote.length > 0 && { remote: row.remote.length }),
          ...(row.files.length > 0 && { files: row.files.length }),
          start: digestOf(body.slice(0, 40)),
        },
        wanted,
      );
    });
  }
}

test('what was imported has no errors, and builds', async () => {
  const { exitCode, report } = await build({
    contentDir,
    outDir: join(folder.path, 'out'),
    cacheDir: join(folder.path, 'cache'),
  });
  assert.doesNotMatch(report, /✗/);
  assert.equal(exitCode, 0, report);
  const page = join(folder.path, 'out', '2016/06/30/State-of-Rust-Survey-2016/index.html');
  assert.match(await readFile(page, 'utf8'), /<img[^>]+src="\/pictures\//);
});
