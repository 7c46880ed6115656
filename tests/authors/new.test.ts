import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { archive, filesOf, folder, frontMatterOf } from './newArchive.ts';

function run(contentDir: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/new.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: contentDir, REPORT_LANG: 'zh', ...env },
    encoding: 'utf8',
    input: '',
  });
  return { status, stdout, stderr };
}

test('with flags and without a terminal nothing is asked', async () => {
  const contentDir = await archive();
  const args = ['望潮灯塔：下月 #1', '--date', '2026-05-12 17:30', '--tags', '灯塔、展览'];
  const { status, stdout, stderr } = run(contentDir, [
    ...args,
    '--author',
    '林渡',
    '--kicker',
    '城事',
  ]);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  const file = 'articles/2026/05/12/wang-chao-dengta-xia-yue-1.md';
  assert.equal(
    stdout,
    [
      `✓ ${contentDir}/${file}`,
      '  网址：/2026/05/12/wang-chao-dengta-xia-yue-1/',
      '  打开上面的文件，在第二行 --- 下面写正文。',
      '  预览：npm run dev，再看 http://localhost:4321/2026/05/12/wang-chao-dengta-xia-yue-1/',
      `  检查：npm run check -- ${contentDir}/${file}`,
      '  写好后删去 draft: true 那一行，文章才会发布。\n',
    ].join('\n'),
  );
  const { title, kicker, date, tags, authors, draft, body, text } = await frontMatterOf(
    contentDir,
    file,
  );
  assert.deepEqual(
    { title, kicker, tags, authors, draft, body: body.trim() },
    {
      ...{ title: '望潮灯塔：下月 #1', kicker: '城事', tags: ['灯塔', '展览'], authors: ['林渡'] },
      ...{ draft: true, body: '' },
    },
  );
  assert.deepEqual([date.day, date.time], ['2026-05-12', '17:30']);
  assert.match(text, /^# subtitle: {2}# 副题，在标题之下$/m);
  assert.doesNotMatch(text, /^# (?:kicker|tags|authors):/m);
});

test('every key of the skeleton can be used as it stands', async () => {
  for (const [language, text] of [
    ['zh', '试'],
    ['en', 'trial'],
  ] as const) {
    const contentDir = await archive();
    assert.equal(
      run(contentDir, [text, '--date', '2026-05-12'], { REPORT_LANG: language }).status,
      0,
    );
    const [file = ''] = filesOf(contentDir).filter((name) => name.includes('/2026/'));
    const whole = await readFile(join(contentDir, file), 'utf8');
    const used = whole.replace(/^# (?=[a-z]+: {2}#)/gm, '');
    assert.equal(used.match(/^[a-z]+: {2}#/gm)?.length, 15);
    await writeFile(join(contentDir, file), used);
    await frontMatterOf(contentDir, file);
    // And with something written before what it means.
    await writeFile(join(contentDir, file), used.replace(/^summary: /m, 'summary: 一句提要'));
    assert.equal((await frontMatterOf(contentDir, file)).summary, '一句提要');
  }
});

test('the date is now where nobody said when, in the time zone of the source', async () => {
  const contentDir = await archive();
  const hourIn = (zone: string) =>
    Number(
      new Intl.DateTimeFormat('en', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(),
    );
  const before = [hourIn('America/Los_Angeles'), hourIn('Asia/Shanghai')];
  assert.equal(run(contentDir, ['甲', '--slug', 'a', '--source', 'Review']).status, 0);
  assert.equal(run(contentDir, ['乙', '--slug', 'b']).status, 0);
  const found = filesOf(contentDir).filter((name) => /\/[ab]\.md$/.test(name));
  const hours: Record<string, number> = {};
  for (const file of found) {
    const { date, title } = await frontMatterOf(contentDir, file);
    assert.ok(file.startsWith(`articles/${date.day.replaceAll('-', '/')}/`), file);
    hours[title] = Number(date.time?.slice(0, 2));
  }
  for (const [index, title] of ['甲', '乙'].entries()) {
    const hour = before[index] ?? 0;
    assert.ok([hour, (hour + 1) % 24].includes(hours[title] ?? -1), title);
  }
});

test('what is there is never written over, and a free name is offered', async () => {
  const contentDir = await archive({
    'articles/2026/05/12/Tide.md': 'mine',
    'articles/2026/05/12/ferry/index.md': '---\ntitle: 渡\ndate: 2026-05-12\n---\n',
    'articles/2026/05/12/ferry-2.md': '---\ntitle: 渡\ndate: 2026-05-12\n---\n',
  });
  const before = filesOf(contentDir);
  const refused = (slug: string, ...more: string[]) => {
    const { status, stderr, stdout } = run(contentDir, [
      '潮',
      '--date',
      '2026-05-12',
      '--slug',
      slug,
      ...more,
    ]);
    assert.deepEqual([status, stdout], [1, '']);
    return stderr;
  };
  assert.equal(
    refused('ferry'),
    '✗ 网址 /2026/05/12/ferry/ 已由 articles/2026/05/12/ferry/index.md 使用。请给其中一个改名。可以用：--slug ferry-3\n',
  );
  assert.match(
    refused('tide'),
    /articles\/2026\/05\/12\/Tide\.md 的网址只有大小写不同。.*--slug tide-2/,
  );
  assert.match(refused('tide', '--bundle'), /Tide\.md/);
  const alias = run(contentDir, ['潮', '--date', '2024-03-05', '--slug', 'Old-Tide']);
  assert.match(
    alias.stderr,
    /是 articles\/2024\/03\/05\/tide\.md 的旧网址（aliases）.*--slug Old-Tide-2/,
  );
  assert.deepEqual(filesOf(contentDir), before);
  assert.equal(await readFile(join(contentDir, 'articles/2026/05/12/Tide.md'), 'utf8'), 'mine');
});

test('names that are no address are refused, all faults together, and nothing is written', async () => {
  const contentDir = await archive();
  const before = filesOf(contentDir);
  const cases: [string[], number, RegExp][] = [
    [[], 2, /^✗ 新文章要有标题.*\n.*--slug/],
    [['  '], 2, /要有标题/],
    [['望潮', '灯塔'], 2, /请用引号括起来："望潮 灯塔"/],
    [['潮', '--colour'], 2, /没有 --colour 这个选项/],
    [
      ['潮', '--slug', '../../x', '--date', '2026-02-30'],
      1,
      /不能有斜杠。\n✗ “2026-02-30”不是存在的日期/,
    ],
    [['潮', '--slug', '..'], 1, /不能以点/],
    [['潮', '--slug', '.hidden'], 1, /不能以点/],
    [['潮', '--slug', ''], 1, /不能空着/],
    [['潮', '--slug', 'a#b'], 1, /含有 #/],
    [['潮', '--slug', 'a\u0007'], 1, /U\+0007/],
    [['潮', '--slug', 'x'.repeat(300)], 1, /超过 255 字节/],
    [['潮', '--slug', 'index'], 1, /由网站自己使用/],
    [['潮', '--date', '明天'], 1, /无法确定是哪一天/],
    [['潮', '--lang', 'no such'], 1, /不是语言标签/],
    [['潮', '--source', 'a\u0001'], 1, /控制字符|字符/],
  ];
  for (const [args, status, message] of cases) {
    const ran = run(contentDir, args);
    assert.deepEqual([ran.status, ran.stdout], [status, ''], args.join(' '));
    assert.match(ran.stderr, message);
  }
  assert.deepEqual(filesOf(contentDir), before);
});

test('a folder for pictures, and an editor', async () => {
  const contentDir = await archive();
  const editor = join(folder.path, 'editor.sh');
  await writeFile(editor, '#!/bin/sh\necho "edits $1 $2"\n');
  await chmod(editor, 0o755);
  const args = ['Tide', '--date', '2026-05-12', '--bundle', '--edit'];
  const { status, stdout } = run(contentDir, args, { VISUAL: '', EDITOR: `${editor} --wait` });
  assert.equal(status, 0);
  assert.match(
    stdout,
    /图片放在同一个文件夹里[^]*edits --wait .*articles\/2026\/05\/12\/tide\/index\.md\n$/,
  );
  const none = run(contentDir, ['Tide', '--slug', 'b', '--edit'], { VISUAL: '', EDITOR: '' });
  assert.equal(none.status, 1);
  assert.match(none.stderr, /没有设定编辑器/);
});
