import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measure } from './command.ts';

const linux = process.platform === 'linux' ? {} : { skip: 'only Linux says so' };

function node(script: string, marks?: (line: string) => boolean) {
  const command = { program: process.execPath, args: ['-e', script], folder: '.' };
  return measure(marks ? { ...command, marks } : command);
}

/** What a grandchild does, and how its parent waits for it. */
const inGrandchild = (script: string) =>
  `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(script)}])`;

const allocate = `const kept = Buffer.alloc(200e6, 1); setTimeout(() => kept, 1000)`;
/** Takes 0.3 seconds of CPU time. */
const work = `{ let used; do used = process.cpuUsage(); while (used.user + used.system < 3e5); }`;

test('memory is that of the whole tree', linux, async () => {
  const none = await node('setTimeout(() => {}, 600)');
  const { memory } = await node(inGrandchild(allocate));
  const grown = (memory ?? 0) - (none.memory ?? 0);
  assert.ok(grown > 200e6 && grown < 300e6, `${grown} bytes more`);
});

test('CPU time is that of the whole tree, at the end and at a mark', linux, async () => {
  const script = `${work} ${inGrandchild(work)}; console.log('done');`;
  const { cpu, lines } = await node(script, (text) => text === 'done');
  assert.ok((cpu ?? 0) >= 0.58, `${cpu} seconds`);
  const at = lines.find(({ text }) => text === 'done');
  const marked = at?.cpu ?? 0;
  assert.ok(marked >= 0.58 && marked <= (cpu ?? 0) + 0.01, `${marked} of ${cpu} seconds`);
});

test('lines of both streams are kept, with their time', async () => {
  const { lines, wall } = await node('console.log("one\\ntwo"); console.error("three")');
  assert.deepEqual(lines.map(({ text }) => text).sort(), ['one', 'three', 'two']);
  assert.ok(lines.every((line) => line.cpu === null && line.wall > 0 && line.wall <= wall + 1));
});

test('a command that fails says what it printed', async () => {
  await assert.rejects(node('console.error("no such thing"); process.exit(3)'), {
    message: /ended with 3:\nno such thing$/,
  });
  await assert.rejects(measure({ program: 'no-such-program', args: [], folder: '.' }), {
    code: 'ENOENT',
  });
});
