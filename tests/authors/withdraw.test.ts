import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { temporaryFolder } from '../harness/build.ts';
import { atTerminal, keys, type Turn } from '../harness/terminal.ts';
import { run } from './run.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());
const articles = join(folder.path, 'articles/2024');
const file = join(articles, 'tide.md');
const env = { CONTENT_DIR: folder.path, REPORT_LANG: 'zh' };
const text = '---\r\ntitle: "大潮" # 题\r\ndate: 2024-01-01\r\n---\r\n\r\n正文。\r\n';
const notice = 'withdrawn: { date: 2024-02-03, reason: "数字有误：应为“四十”" }\r\n';

async function begin(content = text): Promise<void> {
  await mkdir(articles, { recursive: true });
  await writeFile(file, content);
}

test('an article is taken back with a reason, and its notice can be undone', async () => {
  await begin();
  const args = ['/2024/tide/', '--reason', '数字有误：应为“四十”', '--date', '2024-02-03'];
  const { exitCode, output } = await run('withdraw', args, env);
  assert.equal(exitCode, 0, output);
  assert.match(output, /已撤下。下次发布后，\/2024\/tide\/ 只显示/);
  assert.equal(await readFile(file, 'utf8'), text.replace('01-01\r\n', `01-01\r\n${notice}`));
  assert.deepEqual(await readdir(articles), ['tide.md']);

  const again = await run('withdraw', args, env);
  assert.equal(again.exitCode, 1);
  assert.match(again.output, /已经撤下/);
  const undone = await run('withdraw', ['articles/2024/tide.md', '--undo'], env);
  assert.equal(undone.exitCode, 0, undone.output);
  assert.equal(await readFile(file, 'utf8'), text);
});

const question = '为什么撤下？';

function withdrawAtTerminal(args: readonly string[], turn: Turn) {
  return atTerminal(process.execPath, ['src/cli/withdraw.ts', file, ...args], env, [turn]);
}

test('on a terminal the reason is asked for; elsewhere it must be given', async () => {
  await begin();
  const asked = await withdrawAtTerminal(['--date', '2024-02-03'], {
    sees: question,
    types: `图片侵权${keys.enter}`,
  });
  assert.equal(asked.exitCode, 0, asked.shown);
  assert.match(
    await readFile(file, 'utf8'),
    /withdrawn: \{ date: 2024-02-03, reason: "图片侵权" \}/,
  );

  await begin();
  const cancelled = await withdrawAtTerminal([], { sees: question, types: keys.ctrlC });
  assert.equal(cancelled.exitCode, 1);
  const silent = await run('withdraw', [file], env);
  assert.equal(silent.exitCode, 1);
  assert.match(silent.output, /用法/);
  assert.equal(await readFile(file, 'utf8'), text);
});

test('what somebody changes while the question waits is not overwritten', async () => {
  await begin();
  const changed = text.replace('正文。', '改过的正文。');
  const { exitCode, shown } = await withdrawAtTerminal([], {
    sees: question,
    meanwhile: () => {
      writeFileSync(file, changed);
    },
    types: `图片侵权${keys.enter}`,
  });
  assert.equal(exitCode, 1, shown);
  assert.match(shown, /有人改动了 .*articles\/2024\/tide\.md，因此这里什么也没有改动/);
  assert.equal(await readFile(file, 'utf8'), changed);
  assert.deepEqual(await readdir(articles), ['tide.md']);
});

test('nothing is written where something is wrong', async () => {
  const bad = text.replace('date: 2024-01-01', 'date: soon');
  for (const [content, args, said] of [
    [bad, [file, '--reason', 'x'], /articles\/2024\/tide\.md\n +3:7 +✗ date\/format/],
    [text, [file, '--reason', 'x', '--date', '2024-13-01'], /"2024-13-01" is not a date/],
    [text, ['/2024/none/', '--reason', 'x'], /There is no article \/2024\/none\//],
    [text, [file, '--undo'], /It is not withdrawn/],
  ] as const) {
    await begin(content);
    const { exitCode, output } = await run('withdraw', args, { ...env, REPORT_LANG: 'en' });
    assert.equal(exitCode, 1);
    assert.match(output, said);
    assert.equal(await readFile(file, 'utf8'), content);
  }
});
