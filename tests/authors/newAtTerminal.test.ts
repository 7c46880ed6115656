import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { atTerminal, keys, type Turn } from '../harness/terminal.ts';
import { archive, filesOf, frontMatterOf } from './newArchive.ts';

function atNew(contentDir: string, args: string[], turns: Turn[], language = 'zh') {
  const env = { CONTENT_DIR: contentDir, REPORT_LANG: language };
  return atTerminal(process.execPath, ['src/cli/new.ts', ...args], env, turns);
}

test('on a terminal it asks for what is missing, with arrows and typed answers', async () => {
  const contentDir = await archive();
  const { exitCode, shown } = await atNew(
    contentDir,
    [],
    [
      { sees: '标题', types: keys.enter },
      { sees: '标题不能空着', types: `渡口今天停航${keys.enter}` },
      // None, 望潮晚报 (of the newest articles), the vocabulary's.
      { sees: '出处', types: keys.down + keys.down + keys.enter },
      { sees: '栏目', types: keys.down + keys.enter },
      { sees: '发表日期', types: `${keys.clear}2026-13-01${keys.enter}` },
      { sees: '不是存在的日期', types: `${keys.clear}2026-05-12${keys.enter}` },
      { sees: '关键词', types: `轮渡、码头${keys.enter}` },
      { sees: '网址最后一段', types: keys.enter },
    ],
  );
  assert.equal(exitCode, 0, shown);
  const file = 'articles/2026/05/12/dukou-jintian-tinghang.md';
  assert.match(shown, new RegExp(`✓ ${contentDir}/${file}`));
  const { title, source, section, tags, date } = await frontMatterOf(contentDir, file);
  assert.deepEqual(
    [title, source?.name, section, tags, date.day, date.time],
    ['渡口今天停航', '望潮周刊', '城事', ['轮渡', '码头'], '2026-05-12', null],
  );
});

test('on a terminal a name that is taken is said and mended; new terms can be written', async () => {
  const contentDir = await archive();
  const args = ['Tide', '--date', '2024-03-05'];
  const { exitCode, shown } = await atNew(
    contentDir,
    args,
    [
      { sees: 'Source', types: keys.up + keys.enter },
      { sees: 'Source: the publication', types: `Harbour News${keys.enter}` },
      { sees: 'Section', types: keys.enter },
      { sees: 'Keywords', types: keys.enter },
      { sees: 'tide-2', types: `${keys.clear}tide${keys.enter}` },
      { sees: 'tide-2 is free', types: `-tables${keys.enter}` },
    ],
    'en',
  );
  assert.equal(exitCode, 0, shown);
  const { source, section, tags } = await frontMatterOf(
    contentDir,
    'articles/2024/03/05/tide-tables.md',
  );
  assert.deepEqual([source?.name, section, tags], ['Harbour News', null, []]);
});

test('Ctrl+C at any question leaves nothing', async () => {
  const contentDir = await archive();
  const before = filesOf(contentDir);
  const answers: Turn[] = [
    { sees: '标题', types: `潮${keys.enter}` },
    { sees: '出处', types: keys.enter },
    { sees: '栏目', types: keys.enter },
    { sees: '发表日期', types: keys.enter },
    { sees: '关键词', types: keys.enter },
    { sees: '网址最后一段', types: '' },
  ];
  for (const [index, { sees }] of answers.entries()) {
    const turns = [...answers.slice(0, index), { sees, types: keys.ctrlC }];
    const { exitCode, shown } = await atNew(contentDir, [], turns);
    assert.equal(exitCode, 130, shown);
    assert.match(shown, /已放弃，什么也没有写/);
  }
  assert.deepEqual(filesOf(contentDir), before);
  assert.ok(!existsSync(join(contentDir, 'articles/2026')));
});
