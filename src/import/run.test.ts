import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { walk } from '../files/walk.ts';
import { openDisk, type Disk } from './disk.ts';
import type { Format, Item, Source } from './format.ts';
import type { Row } from './row.ts';
import { runImport, type Result } from './run.ts';

const folder = await mkdtemp(join(tmpdir(), 'backfile-run-'));
after(() => rm(folder, { recursive: true }));
await mkdir(join(folder, 'source'));
for (const name of ['a.png', 'b.png']) await writeFile(join(folder, 'source', name), name);

const source: Source = { path: join(folder, 'source'), isFolder: true, files: ['a.png', 'b.png'] };

function item(name: string, rest: Partial<Item> = {}): Item {
  const found = (value: unknown) => ({
    value,
    from: { en: '', zh: '' },
    confidence: 'stated' as const,
  });
  return {
    ...{
      kind: 'article',
      origin: { file: 'a.png', line: Number(name) },
      id: name,
      slug: `n${name}`,
    },
    ...{ extra: {}, addresses: [], left: [], needs: [], body: '![](a.png) ![](b.png)' },
    fields: { title: found(`T${name}`), date: found('2020-01-02') },
    fileOf: (href) => join(folder, 'source', href),
    ...rest,
  };
}

function formatOf(items: Item[], end?: Error): Format {
  return {
    name: 'test',
    recognise: () => Promise.resolve(1),
    read: async function* () {
      for (const one of items) yield await Promise.resolve({ item: one });
      if (end) throw end;
    },
  };
}

async function run(
  name: string,
  format: Format,
  change: (disk: Disk) => Disk = (disk) => disk,
): Promise<{ rows: Row[]; result: Result; files: string[] }> {
  const contentDir = join(folder, name);
  const rows: Row[] = [];
  const result = await runImport({
    ...{ source, format, contentDir, disk: change(openDisk(contentDir)) },
    tell: (row) => rows.push(row),
    read: {
      timeZone: 'Asia/Shanghai',
      lang: 'zh',
      date: null,
      drafts: false,
      progress: () => undefined,
    },
  });
  return { rows, result, files: walk(contentDir, { hidden: true }).files };
}

const full = () => Object.assign(new Error('full'), { code: 'ENOSPC' });

test('a full disk ends the import: what is written is whole, and a second run goes on', async () => {
  const items = ['1', '2', '3'].map((name) => item(name));
  const cut = await run('full', formatOf(items), (disk) => ({
    ...disk,
    copy: (from, file) => {
      if (file.includes('n2/b')) throw full();
      disk.copy(from, file);
    },
  }));
  assert.match(cut.result.stopped?.en ?? '', /disk is full/);
  assert.deepEqual(
    cut.rows.map(({ outcome }) => outcome),
    ['written', 'failed'],
  );
  const one = ['a.png', 'b.png', 'index.md'].map((file) => `articles/2020/01/02/n1/${file}`);
  assert.deepEqual(cut.files, one);
  const again = await run('full', formatOf(items));
  assert.deepEqual(
    again.rows.map(({ outcome }) => outcome),
    ['unchanged', 'written', 'written'],
  );
  assert.equal(again.files.length, 9);
});

test('the article itself is last, and its pictures go with it where it cannot be written', async () => {
  const { rows, files } = await run('late', formatOf([item('1')]), (disk) => ({
    ...disk,
    write: () => {
      throw full();
    },
  }));
  assert.equal(rows[0]?.outcome, 'failed');
  assert.deepEqual(files, []);
});

test('pictures of an import that was killed are taken over, and others are not touched', async () => {
  const place = join(folder, 'killed', 'articles/2020/01/02/n1');
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'a.png'), 'a.png');
  await writeFile(join(place, 'b.png'), 'of somebody else');
  const { files } = await run('killed', formatOf([item('1')]));
  assert.deepEqual(
    files.map((file) => file.split('/').at(-1)),
    ['a.png', 'b-2.png', 'b.png', 'index.md'],
  );
  assert.equal(await readFile(join(place, 'b.png'), 'utf8'), 'of somebody else');
  assert.match(
    await readFile(join(place, 'index.md'), 'utf8'),
    /!\[\]\(\.\/a\.png\) !\[\]\(\.\/b-2\.png\)/,
  );
});

test('a source that breaks off gives what came before, and the fault', async () => {
  const { rows, result } = await run('broken', formatOf([item('1')], new Error('cut off')));
  assert.deepEqual(
    rows.map(({ outcome, why }) => [outcome, why?.en]),
    [
      ['written', undefined],
      ['failed', 'cut off'],
    ],
  );
  assert.equal(result.counts.failed, 1);
});

test('nothing outside the source is copied, whatever a format says', async () => {
  await writeFile(join(folder, 'secret.png'), 'secret');
  const { rows, files } = await run(
    'outside',
    formatOf([item('1', { body: '![](../secret.png)' })]),
  );
  assert.deepEqual(files, ['articles/2020/01/02/n1.md']);
  assert.deepEqual(rows[0]?.missing, ['../secret.png']);
});

test('what the schema would refuse goes to extra, and is said', async () => {
  const found = (value: unknown) => ({
    value,
    from: { en: '', zh: '' },
    confidence: 'stated' as const,
  });
  const fields = {
    title: found('a\u0007\r\nb'),
    date: found('2020-01-02'),
    canonical: found('nowhere'),
    updated: found('soon'),
  };
  const { rows } = await run('refused', formatOf([item('1', { fields, body: '' })]));
  assert.deepEqual(rows[0]?.extra, ['updated', 'canonical']);
  assert.equal(rows[0].needs.length, 2);
  const text = await readFile(join(folder, 'refused', rows[0].file ?? ''), 'utf8');
  assert.match(text, /^title: \|-\n {2}a\n {2}b$/m);
});

test('a page that is a draft is not published', async () => {
  const draft = { value: true, from: { en: '', zh: '' }, confidence: 'stated' as const };
  const title = { ...draft, value: 'About' };
  const { rows, files } = await run(
    'page',
    formatOf([item('1', { kind: 'page', fields: { title, draft } })]),
  );
  assert.equal(rows[0]?.outcome, 'skipped');
  assert.deepEqual(files, []);
});
