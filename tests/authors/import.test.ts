import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { walk } from '../../src/files/walk.ts';
import type { Row } from '../../src/import/row.ts';
import { temporaryFolder } from '../harness/build.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

let count = 0;

/** A source and a target of their own. */
async function desk(
  files: Record<string, string | Uint8Array>,
): Promise<{ source: string; out: string; home: string }> {
  count += 1;
  const home = join(folder.path, String(count));
  const source = join(home, 'source');
  await mkdir(source, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(source, name)), { recursive: true });
    await writeFile(join(source, name), content);
  }
  return { home, source, out: join(home, 'out') };
}

async function run(
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ exitCode: number | null; output: string }> {
  const child = spawn(process.execPath, ['src/cli/import.ts', ...args], {
    env: { ...process.env, REPORT_LANG: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, output };
}

async function rowsOf(name: string): Promise<Row[]> {
  const report = JSON.parse(await readFile(name, 'utf8')) as { version: number; items: Row[] };
  assert.equal(report.version, 1);
  return report.items;
}

const files = (root: string) => walk(root, { hidden: true }).files;
const post = (head: string, body = 'Text.') => `---\n${head}\n---\n${body}\n`;

test('an import, a second one that changes nothing, and what an author changed stays', async () => {
  const { source, out } = await desk({
    'a.md': post('title: First\ndate: 2020-01-02\nslug: one'),
    'b.md': post('title: Second\ndate: 2020-01-02\nslug: one'),
  });
  const first = await run([source, '--out', out]);
  assert.match(first.output, /^2 written$/m);
  assert.match(first.output, /^Next: npm run check$/m);
  assert.equal(first.exitCode, 0);
  assert.deepEqual(files(out), ['articles/2020/01/02/one-2.md', 'articles/2020/01/02/one.md']);
  const edited = join(out, 'articles/2020/01/02/one.md');
  const before = await readFile(edited, 'utf8');
  assert.equal(before, `---\ntitle: First\ndate: 2020-01-02\nid: source/a.md\n---\n\nText.\n`);
  assert.match((await run([source, '--out', out])).output, /^0 written, 2 there already$/m);
  await writeFile(edited, before.replace('Text.', 'Mended.'));
  const third = await run([source, '--out', out]);
  assert.equal(third.exitCode, 0);
  assert.match(
    third.output,
    /^0 written, 1 there already, 1 there already and changed since, left alone$/m,
  );
  assert.match(await readFile(edited, 'utf8'), /Mended/);
  assert.equal(files(out).length, 2);
});

test('a dry run says the same and writes nothing but the report', async () => {
  const { source, out, home } = await desk({
    'a.md': post('title: First\ndate: 2020-01-02', '![](a.png)'),
    'a.png': 'x',
    'b.md': Uint8Array.of(0, 1, 2),
  });
  const [dry, wet] = [join(home, 'dry.json'), join(home, 'wet.json')];
  const tried = await run([source, '--out', out, '--dry-run', '--report', dry]);
  assert.equal(tried.exitCode, 1);
  assert.match(tried.output, /dry run: nothing was written/);
  assert.deepEqual(files(home).sort(), ['dry.json', 'source/a.md', 'source/a.png', 'source/b.md']);
  assert.equal((await run([source, '--out', out, '--report', wet])).exitCode, 1);
  assert.deepEqual(await rowsOf(dry), await rowsOf(wet));
  assert.deepEqual(files(out), ['articles/2020/01/02/a/a.png', 'articles/2020/01/02/a/index.md']);
});

test('what is wrong with the command is said, and the exit code is 2', async () => {
  const { source, out, home } = await desk({ 'a.txt.bin': 'nothing that is known' });
  const refused = async (args: string[], wanted: RegExp) => {
    const { exitCode, output } = await run(args);
    assert.match(output, wanted);
    assert.equal(exitCode, 2);
  };
  await refused([], /^Usage: npm run import -- SOURCE/);
  await refused([source, source], /^Usage/);
  await refused([source, '--nonsense'], /--nonsense[^]*Usage/);
  await refused([join(home, 'none')], /^There is no .*none\.$/m);
  await refused([source], /Choose one with --format: .*hexo, .*markdown/);
  await refused([source, '--format', 'word'], /Choose one with --format: .*hexo/);
  await refused([source, '--format', 'markdown', '--date', '2020-02-30'], /--date 2020-02-30/);
  const lost = join(home, 'none', 'report.txt');
  await refused(
    [source, '--format', 'markdown', '--report', lost],
    /cannot be written: It is not there/,
  );
  const mine = join(home, 'mine.md');
  await writeFile(mine, 'mine');
  await refused([source, '--format', 'markdown', '--report', mine], /is no report of an import/);
  assert.equal(await readFile(mine, 'utf8'), 'mine');
  assert.deepEqual(files(out), []);
  const zh = await run([join(home, 'none')], { REPORT_LANG: 'zh' });
  assert.match(zh.output, /^没有 .*none。$/m);
});

test('CONTENT_DIR is the target where --out is not given; a report may replace a report', async () => {
  const { source, out, home } = await desk({ 'a.md': '# 无题\n\n无日期。' });
  const report = join(home, 'report.txt');
  await run([source, '--report', report], { CONTENT_DIR: out });
  const again = await run([source, '--date', '2021-05-06', '--report', report], {
    CONTENT_DIR: `${out}2`,
  });
  assert.equal(again.exitCode, 0);
  assert.deepEqual(files(out), ['articles/a.md']);
  assert.match(await readFile(join(out, 'articles/a.md'), 'utf8'), /^draft: true$/m);
  assert.deepEqual(files(`${out}2`), ['articles/2021/05/06/a.md']);
  assert.match(await readFile(report, 'utf8'), /date: 2021-05-06 \(--date, guessed\)/);
});

test('a hostile source writes nothing outside the target, and loses nothing that can be read', async () => {
  const dated = (rest: string) => post(`date: 2020-01-02\n${rest}`);
  const { source, out, home } = await desk({
    'up.md': dated('title: Up\nslug: ../../../up'),
    'absolute.md': dated('title: Absolute\nslug: /etc/absolute\npath: /etc/absolute'),
    'device.md': dated('title: con\nslug: con'),
    'long.md': dated(`title: ${'长'.repeat(300)}\nslug: ${'x'.repeat(400)}`),
    'control.md': dated('title: "a\\u0007b"\nslug: "c\\u0000d"'),
    'Twin.md': dated('title: One\nslug: Twin'),
    'twin.md': dated('title: Two\nslug: twin'),
    'index.md': dated('title: Index\nslug: index'),
    'dot.md': dated('title: Hidden\nslug: .hidden'),
    'markup.md': dated('title: Name\nslug: x.md'),
    'cycle.md': '---\ntitle: &a [*a]\n---\nx\n',
    'bomb.md': `---\na: &a [${'x,'.repeat(99)}x]\nb: &b [${'*a,'.repeat(50)}*a]\nc: [${'*b,'.repeat(50)}*b]\n---\nx\n`,
    'deep.md': `+++\na = ${'['.repeat(5000)}${']'.repeat(5000)}\n+++\nx\n`,
    'binary.md': Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
    'gbk.md': Uint8Array.of(
      ...Buffer.from('# '),
      0xcd,
      0xfb,
      0xb3,
      0xb1,
      0x0a,
      0x0a,
      0xb5,
      0xc6,
      0xcb,
      0xfe,
      0xa1,
      0xa3,
    ),
    'outside.md': dated(
      'title: Outside\ncover: ../secret.png\naliases: [../../a, "/b\\\\c", "/%2e%2e/d", /tags/x/]',
    ),
    'empty.md': '',
  });
  await writeFile(join(home, 'secret.png'), 'secret');
  await symlink(join(home, 'secret.png'), join(source, 'linked.png'));
  await symlink(join(home, 'secret.png'), join(source, 'linked.md'));
  const report = join(home, 'report.json');
  const { exitCode, output } = await run([
    source,
    '--out',
    out,
    '--report',
    report,
    '--date',
    '2020-01-02',
  ]);
  assert.equal(exitCode, 1, output);
  const rows = await rowsOf(report);
  const byOutcome = Map.groupBy(rows, ({ outcome }) => outcome);
  assert.deepEqual(
    byOutcome
      .get('failed')
      ?.map(({ from }) => from.file)
      .sort(),
    ['binary.md', 'bomb.md', 'cycle.md', 'deep.md'],
  );
  assert.deepEqual(
    byOutcome
      .get('skipped')
      ?.map(({ from }) => from.file)
      .sort(),
    ['empty.md', 'linked.md', 'linked.png'],
  );
  const chang = Array<string>(10).fill('chang').join('-');
  assert.deepEqual(
    files(out),
    [
      ...['Twin', 'a-b', 'absolute', chang, 'con-1', 'gbk', 'hidden', 'index-1', 'name'],
      ...['outside', 'twin-2', 'up'],
    ].map((name) => `articles/2020/01/02/${name}.md`),
  );
  assert.match(await readFile(join(out, 'articles/2020/01/02/gbk.md'), 'utf8'), /^title: 望潮$/m);
  assert.deepEqual(
    files(home).filter((name) => !/^(out|source)\//.test(name)),
    ['report.json', 'secret.png'],
  );
  const outside = rows.find(({ from }) => from.file === 'outside.md');
  assert.deepEqual(outside?.missing, ['../secret.png']);
});

test('a symbolic link in the target leads nowhere, and a file that is there already stays', async () => {
  const { source, out, home } = await desk({
    'a.md': post('title: A\ndate: 2020-01-02'),
    'b.md': post('title: B\ndate: 2021-01-02'),
  });
  await mkdir(join(home, 'elsewhere'));
  await mkdir(join(out, 'articles'), { recursive: true });
  await symlink(join(home, 'elsewhere'), join(out, 'articles/2020'));
  await mkdir(join(out, 'articles/2021/01/02'), { recursive: true });
  await writeFile(join(out, 'articles/2021/01/02/b.md'), 'mine');
  const { exitCode, output } = await run([source, '--out', out]);
  assert.equal(exitCode, 1);
  assert.match(output, /✗ a\.md {2}A symbolic link stands on the way/);
  assert.deepEqual(files(join(home, 'elsewhere')), []);
  assert.equal(await readFile(join(out, 'articles/2021/01/02/b.md'), 'utf8'), 'mine');
  assert.ok(files(out).includes('articles/2021/01/02/b-2.md'));
});
