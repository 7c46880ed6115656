import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from './harness/build.ts';
import { atTerminal, keys } from './harness/terminal.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());
const article = join(folder.path, 'content/articles/2024/05/14/tide.md');
await mkdir(join(article, '..'), { recursive: true });
await writeFile(article, '---\ntitle: 大潮\ndate: 2024-05-14\n---\n\n正文。\n');

function environment(out: string): NodeJS.ProcessEnv {
  return {
    CONTENT_DIR: join(folder.path, 'content'),
    ...{ OUT_DIR: join(folder.path, out), CACHE_DIR: join(folder.path, 'cache') },
    ...{ ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
  };
}

const line = ['src/cli/runtime.mjs', 'src/cli/start.ts'];
const address = /http:\/\/localhost:\d+\//;

/** Starts it until it has said something. @param shell whether as npm does, whose shell hands no signal on */
async function start(out: string, until: RegExp, shell: boolean) {
  const program = shell ? 'sh' : process.execPath;
  const args = shell ? ['-c', `'${process.execPath}' ${line.join(' ')}; true`] : line;
  const env = { ...process.env, npm_lifecycle_event: 'start', ...environment(out) };
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  // Not before the last process that holds its outputs has ended.
  const ended = new Promise<string>((resolve) => {
    child.on('close', (code, signal) => {
      resolve(signal ?? String(code));
    });
  });
  // Whatever a failed test would leave.
  after(() => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // Nothing is left.
    }
  });
  while (!until.test(output)) {
    assert.equal(child.exitCode, null, output);
    await wait(50);
  }
  return { child, ended, url: address.exec(output)?.[0] ?? '' };
}

for (const [shell, end] of [
  [false, '143'],
  [true, 'SIGTERM'],
] as const) {
  test(
    `a signal ends the server, ${shell ? 'by the shell of npm' : 'and is told'}`,
    { timeout: 60_000 },
    async () => {
      const { child, ended, url } = await start('out', address, shell);
      assert.match(await (await fetch(url)).text(), /大潮/);
      child.kill();
      assert.equal(await Promise.race([ended, wait(10_000, 'still there')]), end);
      await assert.rejects(fetch(url));
    },
  );
}

test('a signal ends the build too', { timeout: 60_000 }, async () => {
  const { child, ended } = await start('never', /\[content\]/, false);
  child.kill();
  assert.equal(await Promise.race([ended, wait(10_000, 'still there')]), '143');
  assert.equal(existsSync(join(folder.path, 'never')), false);
});

test('Ctrl+C ends it at a terminal', { timeout: 60_000 }, async () => {
  const turn = { sees: 'Ctrl+C', types: keys.ctrlC };
  const { exitCode, shown } = await atTerminal(process.execPath, line, environment('out'), [turn]);
  assert.equal(exitCode, 130, shown);
});
