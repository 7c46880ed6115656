import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { printArticle, printFrontMatter } from './print.ts';
import { readArticle } from './read.ts';
import { readYaml } from './yaml.ts';

const context = { lang: 'zh-CN', timeZone: () => 'Asia/Shanghai' };

test('an article as its author would write it', () => {
  const text = printArticle(
    {
      draft: true,
      tags: ['灯塔', '展览'],
      title: '望潮灯塔：下月开馆',
      date: '2026-11-20 10:15',
      source: { name: '望潮晚报', url: 'https://example.org/1' },
      authors: [],
      kicker: undefined,
      aliases: ['/2019/03/a.html'],
      summary: '一行\n又一行',
      extra: { layout: 'post', sticky: 3, nested: { list: [1, 2] } },
    },
    '\n\n正文。\n\n',
  );
  assert.equal(
    text,
    `---
title: 望潮灯塔：下月开馆
summary: |-
  一行
  又一行
date: 2026-11-20 10:15
source:
  name: 望潮晚报
  url: https://example.org/1
tags: [灯塔, 展览]
aliases:
  - /2019/03/a.html
draft: true
extra:
  layout: post
  sticky: 3
  nested:
    list:
      - 1
      - 2
---

正文。
`,
  );
});

test('only what needs quotation marks has them', () => {
  const titles = [
    'no',
    '0123',
    '12:30',
    '2022-01-01',
    '~',
    'null',
    'C#',
    'a:b',
    '🙂',
    '标题：副题',
  ];
  for (const title of titles) assert.equal(printFrontMatter({ title }), `title: ${title}\n`);
  const marked = ['a #b', 'a: b', '- a', '"a"', '* a', '@a', '[a]', '# a', 'a:', '!a', '&a'];
  for (const title of marked) assert.match(printFrontMatter({ title }), /^title: ["']/);
});

test('a comment stands above its key', () => {
  assert.equal(
    printFrontMatter({ title: 'A', date: '2020-01-01' }, { date: '何时发表\n年-月-日' }),
    'title: A\n# 何时发表\n# 年-月-日\ndate: 2020-01-01\n',
  );
});

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('#:-"\'[]{},&*!|>%@`?~ \n\t：，、no0é🙂'),
      '\u2028',
      '---',
      ': ',
      ' #',
    ),
  }),
);

test('any text is read back as it was written', () => {
  fc.assert(
    fc.property(line, fc.array(line), fc.dictionary(line, line), (title, tags, extra) => {
      const clean = (text: string) => text.replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, '');
      const map = Object.fromEntries(
        Object.entries(extra).map(([key, value]) => [clean(key), clean(value)]),
      );
      delete map['__proto__'];
      const values = {
        title: clean(title),
        ...(tags.length > 0 && { tags: tags.map(clean) }),
        ...(Object.keys(map).length > 0 && { extra: map }),
      };
      const yaml = readYaml(printFrontMatter(values), 'a.md');
      assert.ok(!Array.isArray(yaml));
      assert.deepEqual(yaml.value, values);
      assert.deepEqual(yaml.warnings, []);
    }),
    { numRuns: 2000, seed: 6 },
  );
});

test('a printed article is read back whole', () => {
  fc.assert(
    fc.property(line, line, line, (title, author, body) => {
      const wanted = (text: string) => text.replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, '').trim();
      fc.pre(/[\p{L}\p{N}]/u.test(title));
      const name = wanted(author).replace(/[,，、;；]/g, '');
      fc.pre(/[\p{L}\p{N}]/u.test(name));
      const printed = printArticle(
        { title: wanted(title), date: '2020-02-03', authors: [name] },
        wanted(body),
      );
      const read = readArticle(printed, 'articles/a.md', 'a', context);
      assert.ok(!Array.isArray(read), printed);
      assert.deepEqual(read.problems, []);
      assert.equal(read.frontMatter.title, wanted(title));
      assert.deepEqual(read.frontMatter.authors, [name.trim().normalize('NFC')]);
      assert.equal(read.body.trim(), wanted(body).replace(/\r\n?/g, '\n').trim());
    }),
    { numRuns: 1000, seed: 6 },
  );
});
