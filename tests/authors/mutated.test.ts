import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { checkContent } from '../../src/check/check.ts';
import { manifestLabel } from '../../src/check/vanished.ts';
import { site } from '../../src/site.config.ts';
import { temporaryFolder } from '../harness/build.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

const bases = [
  '---\ntitle: 望潮灯塔开馆\ndate: 2026-11-20 10:15\nsource: 望潮晚报\ntags: 灯塔、展览\nauthors: [顾晚舟]\n---\n\n望潮晚报讯（记者 顾晚舟）**修缮两年。**见[旧闻](/a1/)。\n\n![灯塔](./a.webp "图说")\n图说：灯塔。宋渡摄\n\n## 小标题\n\n- 一\n- 二[^1]\n\n[^1]: 注。\n',
  '---\ntitle: "Tide: a table"\ndate: 2020-02-29T08:00:00+08:00\nlang: en\ncover: { src: ./b.jpg, alt: x }\nseries: { name: 老埠, part: 2 }\naliases: [/old/one/]\n---\n\n| a | b |\n| - | - |\n| 1 | <ruby>潮<rt>cháo</rt></ruby> |\n\n```sh\necho "<b>"\n```\n\n<details><summary>问</summary>答</details> 😀 [x][y]\n\n[y]: ./a2.md#z\n',
  '\uFEFF---\r\ntitle: 汐\r\ndate: 2021-01-01\r\ncorrections:\r\n  - date: 2021-01-02\r\n    text: 误\r\n---\r\n\r\n> 引“文”。\r\n\r\nhttps://example.org/见此。\r\n',
];

/** What breaks texts: marks of YAML, Markdown, HTML and Unicode, and bytes that are no text. */
const pieces = [
  ...[
    '---\n',
    ': ',
    '：',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '&a ',
    '*a',
    '!!js ',
    '#',
    '\t',
    '\r',
    '\n\n',
  ],
  ...['**', '_', '`', '```', '](', '![', '[^1]', '[^1]: ', '> ', '- ', '    ', '|', '<b', '</div>'],
  ...['<script>', '<!--', '&#1;', '&nbsp;', '\0', '\u200b', '\u202e', '\ufffd', '\ue000', '\ud800'],
  ...[
    '😀',
    '潮',
    '，',
    '…',
    '“',
    'date: 9999-99-99\n',
    'draft: true\n',
    '>'.repeat(600),
    '['.repeat(300),
  ],
];

interface Mutation {
  at: number;
  cut: number;
  piece: string;
}

const mutations = fc.array(
  fc.record({
    at: fc.nat(9999),
    cut: fc.nat(6),
    piece: fc.constantFrom('', ...pieces),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Without a bias to small numbers, which would change the first characters alone. */
const samples = fc.sample(fc.noBias(fc.tuple(fc.constantFrom(...bases), mutations, fc.nat(9))), {
  numRuns: 1000,
  seed: 20_261_120,
});

function mutate(base: string, steps: readonly Mutation[]): string {
  let text = base;
  for (const { at, cut, piece } of steps) {
    const start = Math.floor((at / 10_000) * text.length);
    text = text.slice(0, start) + piece + text.slice(start + cut);
  }
  return text;
}

test('1,000 mutated articles: each is answered, none breaks the check, and every place is in its file', async () => {
  const contentDir = join(folder.path, 'content');
  const texts = new Map<string, Buffer>();
  for (const [index, [base, steps, chance]] of samples.entries()) {
    const file = `articles/${index % 7}/a${index}.md`;
    const text = Buffer.from(mutate(base, steps).replace('/old/one/', `/old/${index}/`));
    // One in ten is no text.
    const bytes = chance === 0 ? Buffer.concat([text, Buffer.of(0xe6, 0x21)]) : text;
    texts.set(file, bytes);
    await mkdir(dirname(join(contentDir, file)), { recursive: true });
    await writeFile(join(contentDir, file), bytes);
  }
  const check = () =>
    checkContent({
      environment: {
        ...{ projectDir: process.cwd(), contentDir, contentLabel: 'content/' },
        ...{ publicDir: join(folder.path, 'public'), cacheDir: join(folder.path, 'cache') },
        siteUrl: 'https://example.org/',
      },
      site: { ...site, menu: [] },
      seconds: Date.UTC(2026, 11, 1) / 1000,
      progress: () => undefined,
    });
  const first = await check();
  const broken = new Set<string>();
  for (const { rule, file, line, column, severity } of first.problems) {
    const bytes = texts.get(file);
    assert.ok(bytes, `${rule} names ${file}, which is not there; ${manifestLabel} is no file`);
    const lines = bytes.toString('utf8').split(/\r\n?|\n/);
    const place = `${rule} ${file} ${line}:${column} in ${JSON.stringify(lines[line - 1])}`;
    assert.ok(Number.isInteger(line) && line >= 1 && line <= lines.length, place);
    assert.ok(column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1, place);
    if (severity === 'error') broken.add(file);
  }
  // Enough of both, or the mutations show nothing.
  assert.ok(broken.size > 200 && broken.size < 800, String(broken.size));
  assert.equal(first.documents.length, 1000);
  // What is remembered is what was read.
  assert.deepEqual((await check()).problems, first.problems);
});
