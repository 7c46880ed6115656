import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = await mkdtemp(join(tmpdir(), 'backfile-lock-'));
after(() => rm(folder, { recursive: true }));

const lock = new URL('./lock.ts', import.meta.url).href;
const program = `
  const { holdLocks } = await import(${JSON.stringify(lock)});
  await holdLocks([process.argv[1]], (pid) => console.log('waiting ' + pid));
  console.log('held');
  if (process.argv[2] === 'stay') setInterval(() => {}, 1000);
`;

/** Starts a process that takes the lock, and reads what it says. */
function holder(name: string, ...args: string[]) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, name, ...args]);
  const lines: string[] = [];
  child.stdout
    .setEncoding('utf8')
    .on('data', (text: string) => lines.push(...text.trim().split('\n')));
  const says = async (line: RegExp) => {
    while (!lines.some((one) => line.test(one))) await once(child.stdout, 'data');
  };
  return { child, lines, says };
}

test('one waits for the other, also for one that is killed', async () => {
  const name = join(folder, 'a', 'lock.sqlite');
  const first = holder(name, 'stay');
  await first.says(/held/);
  const second = holder(name);
  await second.says(new RegExp(`waiting ${first.child.pid ?? 0}`));
  assert.ok(!second.lines.includes('held'));
  first.child.kill('SIGKILL');
  await second.says(/held/);
  await once(second.child, 'close');
});
