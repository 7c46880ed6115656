import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { walk } from '../files/walk.ts';
import { begin, begun, complete, MoveConflict, readList, take } from './carryOut.ts';
import { planMove, type Plan } from './plan.ts';
import { whatMoves } from './where.ts';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'backfile-move-'));
after(() => {
  rmSync(scratch, { recursive: true });
});
let made = 0;

/** A copy of a case's content, to be moved in. */
function copyOf(name: string): string {
  const folder = join(scratch, String((made += 1)));
  cpSync(join(fixtures, name, 'before'), folder, { recursive: true });
  return folder;
}

function planIn(folder: string, words: readonly [string, string]): Plan {
  const { files } = walk(folder);
  const wanted = whatMoves(words, files, ['content/']);
  assert.ok('renamed' in wanted, JSON.stringify(wanted));
  const plan = planMove(wanted.renamed, wanted.alone, {
    files,
    publicFiles: new Set(),
    textOf: (file) => readFileSync(join(folder, file), 'utf8'),
    context: { lang: 'zh-CN', timeZone: () => 'Asia/Shanghai' },
  });
  assert.ok('moves' in plan, JSON.stringify(plan));
  return plan;
}

function contentOf(folder: string): Record<string, string> {
  const { files } = walk(folder, { hidden: true });
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

for (const name of readdirSync(fixtures)) {
  const { move } = JSON.parse(readFileSync(join(fixtures, name, 'case.json'), 'utf8')) as {
    move: [string, string];
  };
  const expected = () => contentOf(join(fixtures, name, 'after'));

  test(`${name}: the files are as they should be after the move`, () => {
    const folder = copyOf(name);
    const plan = planIn(folder, move);
    assert.deepEqual(plan.unmended, []);
    begin(folder, plan, move);
    complete(folder);
    assert.deepEqual(contentOf(folder), expected());
  });

  test(`${name}: cut short anywhere, the next command completes it`, () => {
    for (let taken = 0; ; taken += 1) {
      const folder = copyOf(name);
      begin(folder, planIn(folder, move), move);
      const { steps } = readList(folder) ?? { steps: [] };
      for (const step of steps.slice(0, taken)) take(folder, step);
      assert.deepEqual(begun(folder), move);
      complete(folder);
      assert.deepEqual(contentOf(folder), expected());
      if (taken === steps.length) break;
    }
  });
}

test('what is written anew keeps its mode', () => {
  const folder = copyOf('one-file');
  const modes = () => walk(folder).files.map((file) => statSync(join(folder, file)).mode & 0o777);
  for (const file of walk(folder).files) chmodSync(join(folder, file), 0o640);
  begin(folder, planIn(folder, ['articles/2022/07/28/tide.md', '/2022/x/']), []);
  complete(folder);
  if (process.platform !== 'win32') assert.deepEqual(new Set(modes()), new Set([0o640]));
});

test('until all is laid ready nothing has changed', () => {
  const folder = copyOf('one-file');
  const before = contentOf(folder);
  begin(folder, planIn(folder, ['articles/2022/07/28/tide.md', '/2022/x/']), []);
  rmSync(join(folder, '.moving', 'steps.json'));
  assert.equal(begun(folder), null);
  const visible = Object.entries(contentOf(folder)).filter(([file]) => !file.startsWith('.'));
  assert.deepEqual(Object.fromEntries(visible), before);
});

test('what somebody changed meanwhile is neither overwritten nor deleted', () => {
  const folder = copyOf('one-file');
  begin(folder, planIn(folder, ['articles/2022/07/28/tide.md', '/2022/x/']), []);
  writeFileSync(join(folder, 'articles/2022/07/28/tide.md'), 'mine');
  assert.throws(() => {
    complete(folder);
  }, MoveConflict);
  assert.equal(readFileSync(join(folder, 'articles/2022/07/28/tide.md'), 'utf8'), 'mine');
});

test('a list of steps that leads out of the content folder is refused', () => {
  for (const to of [
    '../x.md',
    'articles/../../x.md',
    '/etc/x',
    'articles\\x',
    'articles//x',
    'src/x',
  ]) {
    const folder = copyOf('one-file');
    begin(folder, planIn(folder, ['articles/2022/07/28/tide.md', '/2022/x/']), []);
    const steps = [{ do: 'put', laid: '0', to, over: null }];
    writeFileSync(join(folder, '.moving/steps.json'), JSON.stringify({ command: [], steps }));
    assert.throws(() => {
      complete(folder);
    }, to);
  }
  const folder = copyOf('one-file');
  symlinkSync(tmpdir(), join(folder, 'articles/out'));
  assert.throws(() => {
    begin(folder, planIn(folder, ['articles/2022/07/28/tide.md', '/out/x/']), []);
  }, MoveConflict);
});

test('a move is refused where the address cannot be, or is another’s', () => {
  const { files } = walk(join(fixtures, 'one-file/before'));
  const textOf = (file: string) => {
    const text = readFileSync(join(fixtures, 'one-file/before', file), 'utf8');
    return file === 'pages/about.md' ? text.replace('title:', 'aliases: /us/\ntitle:') : text;
  };
  const refusal = (to: string) => {
    const wanted = whatMoves(['articles/2022/07/28/tide.md', to], files, ['content/']);
    if ('kind' in wanted) return `${wanted.kind} ${wanted.name}`;
    const plan = planMove(wanted.renamed, wanted.alone, {
      files,
      publicFiles: new Set(['own']),
      textOf,
      context: { lang: 'zh-CN', timeZone: () => 'Asia/Shanghai' },
    });
    if ('moves' in plan) return null;
    if (plan.kind === 'exists') return plan.file;
    return [...new Set(plan.problems.map(({ rule }) => rule))].join(' ');
  };
  for (const [to, why] of [
    ['/2022/07/29/lamp/', 'articles/2022/07/29/lamp.md'],
    ['/2022/07/29/Lamp/', 'address/case'],
    ['/about/', 'address/taken'],
    ['/us/', 'alias/taken'],
    ['/own/', 'address/taken'],
    ['/tags/x/', 'address/reserved'],
    ['/2022/07/', 'address/reserved'],
    ['/a?b/', 'address/character'],
    ['../x.md', 'outside ../x.md'],
    ['x.md', 'outside x.md'],
    ['articles/2022/07/28/tide.md', 'same articles/2022/07/28/tide.md'],
    ['/2022/fine/', null],
    ['articles/2022/07/28/tide/index.md', null],
  ] as const) {
    assert.equal(refusal(to), why, to);
  }
});
