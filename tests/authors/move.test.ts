import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'yaml';
import { walk } from '../../src/files/walk.ts';
import { build, temporaryFolder } from '../harness/build.ts';
import { run } from './run.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());
const contentDir = join(folder.path, 'content');
const env = { CONTENT_DIR: contentDir, REPORT_LANG: 'zh' };

async function begin(): Promise<void> {
  await rm(contentDir, { recursive: true, force: true });
  await cp('content', contentDir, { recursive: true });
}

async function texts(): Promise<Record<string, string>> {
  const { files } = walk(contentDir, { hidden: true });
  const read = async (file: string) => [file, await readFile(join(contentDir, file), 'latin1')];
  return Object.fromEntries((await Promise.all(files.map(read))) as [string, string][]);
}

async function frontMatter(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(join(contentDir, file), 'utf8');
  return parse(text.split(/^---$/m)[1] ?? '', { schema: 'failsafe' }) as Record<string, unknown>;
}

test('articles move, and no link dies', { timeout: 300_000 }, async () => {
  await begin();
  const moves = [
    ['/2024/06/01/static-newsroom/', 'articles/2024/06/02/newsroom/index.md'],
    ['articles/2022/07/28/tide-alliance.md', '/2022/07/29/联盟/'],
    ['content/articles/2023', 'content/articles/old/2023'],
  ];
  for (const [from = '', to = ''] of moves) {
    const words = [from, to].map((word) => word.replace(/^content/, contentDir));
    const dry = await texts();
    const tried = await run('move', [...words, '--dry-run'], env);
    assert.equal(tried.exitCode, 0, tried.output);
    assert.deepEqual(await texts(), dry);
    const { exitCode, output } = await run('move', words, env);
    assert.equal(exitCode, 0, output);
    assert.match(output, /旧网址会转到新网址/);
    assert.equal(`${output}（试运行，什么也没有改动）\n`, tried.output);
  }
  const { id, aliases } = await frontMatter('articles/2024/06/02/newsroom/index.md');
  assert.equal(id, '2024/06/01/static-newsroom');
  assert.deepEqual(aliases, ['/tech/static-newsroom/', '/2024/06/01/static-newsroom/']);

  const outDir = join(folder.path, 'out');
  const built = await build({
    contentDir,
    outDir,
    cacheDir: join(folder.path, 'cache'),
    args: ['--strict'],
  });
  assert.equal(built.exitCode, 0, built.output);
  for (const old of [
    '2024/06/01/static-newsroom',
    '2022/07/28/tide-alliance',
    'tech/static-newsroom',
  ]) {
    assert.match(await readFile(join(outDir, old, 'index.html'), 'utf8'), /http-equiv="refresh"/);
  }

  // And home again: the old address is the article's own, the other one an alias.
  const back = ['articles/2024/06/02/newsroom', '/2024/06/01/static-newsroom/'];
  assert.equal((await run('move', back, env)).exitCode, 0);
  const home = await frontMatter('articles/2024/06/01/static-newsroom/index.md');
  assert.deepEqual(home.aliases, ['/tech/static-newsroom/', '/2024/06/02/newsroom/']);
  assert.equal(home.id, '2024/06/01/static-newsroom');
});

test('what cannot be is said, and nothing changes', async () => {
  await begin();
  const before = await texts();
  for (const [words, said] of [
    [[], /用法：npm run move/],
    [['articles/none.md', '/x/'], /没有 articles\/none\.md/],
    [['pages/about.md', '/x/'], /pages\/about\.md 是固定页面/],
    [['/2024/06/01/static-newsroom/', '/tags/'], /✗ address\/reserved/],
    [['/2024/06/01/static-newsroom/', '../../x.md'], /不能移到 \.\.\/\.\.\/x\.md/],
    [['/2024/06/01/static-newsroom/', '/2022/07/28/tide-alliance/'], /✗ address\/taken/],
    [['/2022/07/28/tide-alliance/', '/2024/06/01/static-newsroom/index.md'], /已经存在，不会覆盖/],
  ] as const) {
    const { exitCode, output } = await run('move', words, env);
    assert.equal(exitCode, 1, output);
    assert.match(output, said);
  }
  assert.deepEqual(await texts(), before);
});

test(
  'a command that was killed is completed by the same command',
  { timeout: 120_000 },
  async () => {
    const words = ['articles/2023', 'articles/old/2023'];
    await begin();
    await run('move', words, env);
    const expected = await texts();
    for (let delay = 350; delay <= 900; delay += 50) {
      await begin();
      const child = spawn(process.execPath, ['src/cli/move.ts', ...words], {
        env: { ...process.env, ...env },
        stdio: 'ignore',
      });
      const end = new Promise((resolve) => child.on('close', resolve));
      await wait(delay);
      child.kill('SIGKILL');
      await end;
      await run('move', words, env);
      assert.deepEqual(await texts(), expected, `after ${delay} ms`);
    }
  },
);
