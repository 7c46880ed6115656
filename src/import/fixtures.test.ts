import assert from 'node:assert/strict';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { walk } from '../files/walk.ts';
import { openDisk } from './disk.ts';
import type { ReadOptions } from './format.ts';
import { formats } from './formats/index.ts';
import { headText, rowText, summaryText } from './report/text.ts';
import { runImport } from './run.ts';
import { chooseFormat, openSource } from './source.ts';

/**
 * Every folder of `fixtures/` with a `source` in it is imported into nothing, and must give just the tree of `expected`, with
 * the report `report.txt` beside it. `options.json` has options of reading. `BACKFILE_WRITE_FIXTURES=1` writes what comes out,
 * to be looked at before it is committed.
 */
const fixtures = join(import.meta.dirname, 'fixtures');
const folder = await mkdtemp(join(tmpdir(), 'backfile-import-'));
after(() => rm(folder, { recursive: true }));

const cases = readdirSync(fixtures, { recursive: true })
  .map(String)
  .filter((name) => /(^|[/\\])source$/.test(name) && !/source[/\\].*source$/.test(name))
  .map((name) => dirname(name))
  .sort();

assert.ok(cases.length > 0);

for (const name of cases) {
  test(`import of ${name}`, async () => {
    const home = join(fixtures, name);
    const out = join(folder, name, 'out');
    const source = join(folder, name, 'source');
    await cp(join(home, 'source'), source, { recursive: true });
    // A clone has no times of change to rely on.
    for (const file of walk(source).files) utimesSync(join(source, file), 1.6e9, 1.6e9);
    const report = await importAll(source, out, await optionsOf(home));
    const expected = join(home, 'expected');
    if (process.env.BACKFILE_WRITE_FIXTURES === '1') {
      await rm(expected, { recursive: true, force: true });
      await mkdir(out, { recursive: true });
      await cp(out, expected, { recursive: true });
      await writeFile(join(home, 'report.txt'), report);
    }
    assert.equal(report, await readFile(join(home, 'report.txt'), 'utf8'));
    assert.deepEqual(await treeOf(out), await treeOf(expected));
    // A second time changes nothing.
    const again = await importAll(source, out, await optionsOf(home));
    assert.doesNotMatch(again, /^[+~] /m);
    assert.deepEqual(await treeOf(out), await treeOf(expected));
  });
}

async function importAll(
  source: string,
  contentDir: string,
  options: Partial<ReadOptions>,
): Promise<string> {
  const opened = openSource(source);
  assert.ok(opened);
  const format = await chooseFormat(opened.source, formats);
  assert.ok(!Array.isArray(format), 'its format is not sure');
  const rows: string[] = [];
  const { counts, stopped } = await runImport({
    ...{ source: opened.source, format, contentDir, disk: openDisk(contentDir) },
    tell: (row) => rows.push(rowText(row, 'en')),
    read: {
      ...{ timeZone: 'Asia/Shanghai', lang: 'zh-CN', date: null, drafts: false },
      ...{ progress: () => undefined, ...options },
    },
  });
  const head = headText({ source: 'source', format: format.name, dryRun: false }, 'en');
  return [head, ...rows, summaryText(counts, stopped, 'en'), ''].join('\n');
}

async function optionsOf(home: string): Promise<Partial<ReadOptions>> {
  const file = join(home, 'options.json');
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Partial<ReadOptions>) : {};
}

async function treeOf(root: string): Promise<Record<string, string>> {
  const entries = walk(root, { hidden: true }).files.map(
    async (file) => [file, await readFile(join(root, file), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
