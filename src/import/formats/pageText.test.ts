import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { walk } from '../../files/walk.ts';
import { openDisk } from '../disk.ts';
import { rowText } from '../report/text.ts';
import { runImport } from '../run.ts';
import { openSource } from '../source.ts';
import { pageText } from './pageText.ts';

const folder = mkdtempSync(join(tmpdir(), 'backfile-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Imports a folder or file. @returns what was written, by file, and what the report says of each item */
async function importFrom(name: string, contentDir: string, language: 'zh' | 'en' = 'zh') {
  const opened = openSource(name);
  assert.ok(opened, name);
  const rows: string[] = [];
  const result = await runImport({
    source: opened.source,
    format: pageText,
    contentDir,
    disk: openDisk(contentDir),
    read: {
      ...{ timeZone: 'Asia/Shanghai', lang: 'zh-CN', date: '2024-01-01', drafts: false },
      progress: () => undefined,
    },
    tell: (row) => rows.push(rowText(row, language)),
  });
  return { result, files: textsIn(contentDir), report: rows.join('\n') };
}

function textsIn(root: string): Record<string, string> {
  if (!existsSync(root)) return {};
  return Object.fromEntries(
    walk(root, { hidden: true }).files.map((file) => [
      file,
      readFileSync(join(root, file), 'utf8'),
    ]),
  );
}

const fixtures = 'src/import/fixtures/pageText';

test('the report is in Chinese and in English, and a second import changes nothing', async () => {
  const contentDir = join(folder, 'twice');
  const source = join(fixtures, 'half-width-list-at-end', 'source', 'lighthouse.txt');
  const first = await importFrom(source, contentDir, 'en');
  assert.match(first.report, /^ {4}kicker: 江口简讯 \(line 1, derived\)$/m);
  assert.match(
    first.report,
    /^ {4}left out: line 14: this article's own headline in the list, 2024-05-14: /m,
  );
  assert.match(first.report, /^ {4}understood: line 7: a subheading, derived: 塔里的旋梯$/m);
  const second = await importFrom(source, contentDir);
  assert.equal(second.result.counts.unchanged, 1);
  assert.match(second.report, /^ {4}kicker: 江口简讯（第 1 行，推得）$/m);
  assert.match(second.report, /^ {4}略去：第 14 行：列表中本篇自己的标题，2024-05-14：/m);
  assert.match(second.report, /^ {4}推断：第 7 行：作为小标题，推得：塔里的旋梯$/m);
  assert.deepEqual(second.files, first.files);
});

test('pages of news are recognised, and other texts are not', async () => {
  const scoreOf = async (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    const opened = openSource(join(folder, name));
    return opened ? pageText.recognise(opened.source) : null;
  };
  for (const name of readdirSync(fixtures)) {
    const opened = openSource(join(fixtures, name, 'source'));
    const score = opened ? await pageText.recognise(opened.source) : 0;
    if (name === 'only-headlines') assert.ok(score < 0.4, `${name}: ${score}`);
    else assert.ok(score > 0.3, `${name}: ${score}`);
  }
  assert.equal(await scoreOf('a.md', '望潮晚报\n2024-05-14 望潮晚报\n文。\n'), 0);
  assert.equal(await scoreOf('matter.txt', '---\ntitle: 题\n---\n文。\n'), 0);
  const list = await scoreOf('list.txt', '鸡蛋\n牛奶\n面包\n');
  assert.ok(list !== null && list < 0.2, String(list));
});

test('a file that is no page is a fault, or is read in no time', async () => {
  const source = join(folder, 'hostile');
  mkdirSync(source);
  const write = (name: string, ...lines: string[]) => {
    writeFileSync(join(source, name), ['题目在此', '2024-05-14 望潮晚报', ...lines, ''].join('\n'));
  };
  writeFileSync(join(source, 'huge.txt'), '潮'.repeat(10_000_000));
  writeFileSync(join(source, 'title.txt'), `${'标题'.repeat(10_000)}\n文。\n`);
  write('lines.txt', '潮\n'.repeat(5_000));
  write('brackets.txt', '潮(记者 '.repeat(30_000));
  write('entries.txt', '- 潮\n* 汐\n'.repeat(2_000));
  write('marks.txt', '[('.repeat(20_000), '*_`~'.repeat(20_000), '\u3000'.repeat(100_000));
  const start = performance.now();
  const { report, result } = await importFrom(source, join(folder, 'hostile-target'));
  assert.ok(performance.now() - start < 20_000, `${performance.now() - start} ms`);
  assert.match(report, /✗ huge\.txt\n {4}失败：超过 500 KB/);
  assert.match(report, /✗ lines\.txt/);
  assert.match(report, /- title\.txt\n {4}已跳过：找不到标题/);
  assert.equal(result.counts.written, 3);
});
