import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bodyStart, scalarAt, withItem, withKey, withoutItem, withoutKey } from './edit.ts';
import { readArticle } from './read.ts';

fc.configureGlobal({ seed: 1 });

const context = { lang: 'zh-CN', timeZone: () => 'Asia/Shanghai' };

function read(text: string) {
  const normal = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const article = readArticle(normal, 'a.md', 'a', context);
  if (Array.isArray(article)) throw new Error(JSON.stringify(article));
  assert.deepEqual(article.problems, [], text);
  return article;
}

test('a change touches its own lines only', () => {
  const text =
    '\uFEFF---\r\n# 说明\r\ntitle:   "题"   # 注\r\ndate: 2024-01-01\r\n---\r\n\r\n正文\r\n';
  assert.equal(
    withItem(withKey(text, 'id', 'old/a'), 'aliases', '/old/a/'),
    text.replace('01-01\r\n', '01-01\r\nid: old/a\r\naliases: [/old/a/]\r\n'),
  );
  assert.equal(withoutKey(text, 'title'), text.replace(/title.*\r\n/, ''));
  assert.equal(text.slice(bodyStart(text)), '\r\n正文\r\n');
});

test('items are added to and taken from lists as they are written', () => {
  const file = (aliases: string) => `---\ntitle: 题\n${aliases}date: 2024-01-01\n---\n正文\n`;
  const is = (item: string) => item === '/a/';
  for (const [before, added, removed] of [
    ['', 'aliases: [/x/]\n', ''],
    ['aliases: /a/ # 注\n', 'aliases: [/a/, /x/] # 注\n', ''],
    ['aliases: [/a/, "/b/"]\n', 'aliases: [/a/, "/b/", /x/]\n', 'aliases: ["/b/"]\n'],
    ['aliases: ["/b/", /a/]\n', 'aliases: ["/b/", /a/, /x/]\n', 'aliases: ["/b/"]\n'],
    ['aliases: [/a/]\n', 'aliases: [/a/, /x/]\n', ''],
    [
      'aliases:\n  - /b/ # 乙\n  - /a/\n',
      'aliases:\n  - /b/ # 乙\n  - /a/\n  - /x/\n',
      'aliases:\n  - /b/ # 乙\n',
    ],
    [
      'aliases:\n- /a/\n# 注\n- "/b/"\n',
      'aliases:\n- /a/\n# 注\n- "/b/"\n- /x/\n',
      'aliases:\n# 注\n- "/b/"\n',
    ],
  ] as const) {
    const [plus, minus] = [file(added), file(removed)];
    const there = before.includes('aliases:')
      ? file(before)
      : `---\ntitle: 题\ndate: 2024-01-01\n---\n正文\n`;
    if (before === '') {
      assert.equal(withItem(there, 'aliases', '/x/'), there.replace('01-01\n', `01-01\n${added}`));
    } else {
      assert.equal(withItem(there, 'aliases', '/x/'), plus);
      assert.equal(withoutItem(there, 'aliases', is), minus);
    }
  }
});

test('a value is found where it is written', () => {
  const text =
    "---\r\ntitle: 题\r\ncover: { src: './a b.jpg', alt: 图 }\r\ndate: 2024-01-01\r\n---\r\n";
  const found = scalarAt(text, ['cover', 'src']);
  assert.equal(text.slice(found?.start, found?.end), "'./a b.jpg'");
  assert.equal(found?.value, './a b.jpg');
});

test('whatever the front matter looks like, a change changes what it says and nothing else', () => {
  const text = fc.constantFrom('x', '老埠', '"a: b"', "'it''s'", 'a #b', '/a/', '12:30');
  const list = fc.array(fc.constantFrom('/a/', '/b/', '"/c d/"', '/?p=12'), {
    minLength: 1,
    maxLength: 3,
  });
  const lines = fc.record(
    {
      comment: fc.constantFrom('# 注', '', '  # 缩进的注'),
      subtitle: fc.oneof(
        text.map((value) => `subtitle: ${value.replace(' #b', '')}`),
        fc.constant('subtitle: |\n  一\n\n  二'),
        fc.constant('subtitle: >-\n  一\n  二'),
      ),
      aliases: fc.oneof(
        list.map((all) => `aliases: [${all.join(', ')}]`),
        list.map((all) => `aliases: [\n  ${all.join(',\n  ')}\n]`),
        list.map((all) => `aliases:\n${all.map((one) => `  - ${one}`).join('\n')}`),
        list.map((all) => `aliases:\n${all.map((one) => `- ${one} # 注`).join('\n')}`),
        fc.constant('aliases: /a/'),
        fc.constant('aliases:'),
      ),
      id: fc.constant('id: own'),
      withdrawn: fc.constantFrom(
        'withdrawn: { date: 2024-02-01, reason: 有误 }',
        'withdrawn:\n  date: 2024-02-01 # 日\n  reason: 有误',
      ),
      tags: fc.constant('tags:\n  - 甲\n\n  - 乙'),
    },
    { requiredKeys: [] },
  );
  const file = fc
    .tuple(lines, fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '\uFEFF'), fc.boolean())
    .map(([parts, eol, mark, first]) => {
      const head = ['title: 题', 'date: 2024-01-01'];
      const all = first ? [...Object.values(parts), ...head] : [...head, ...Object.values(parts)];
      return mark + ['---', ...all, '---', '', '正文', ''].join('\n').replaceAll('\n', eol);
    });
  fc.assert(
    fc.property(file, fc.constantFrom('/new/', '/?p=3&q=[x]', '/旧 名/'), (source, alias) => {
      const before = read(source);
      const { aliases } = before.frontMatter;
      const changed = read(withItem(withKey(source, 'id', 'other'), 'aliases', alias));
      const added = read(withItem(source, 'aliases', alias)).frontMatter.aliases;
      assert.equal(added.length, aliases.length + 1);
      assert.deepEqual(changed.frontMatter, { ...before.frontMatter, id: 'other', aliases: added });
      assert.equal(changed.body, before.body);
      const without = withoutItem(source, 'aliases', (item) => item === '/a/');
      assert.deepEqual(read(without).frontMatter, {
        ...before.frontMatter,
        aliases: aliases.filter((one) => one !== 'a'),
      });
      const notice = 'withdrawn: { date: 2025-01-01, reason: "x: y" }'.slice('withdrawn: '.length);
      const withdrawn = withKey(source, 'withdrawn', notice);
      assert.equal(read(withdrawn).frontMatter.withdrawn?.reason, 'x: y');
      assert.deepEqual(read(withoutKey(withdrawn, 'withdrawn')).frontMatter, {
        ...before.frontMatter,
        withdrawn: null,
      });
    }),
    { numRuns: 300 },
  );
});
