import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle, readPage, type ReadContext } from './read.ts';

const context: ReadContext = {
  lang: 'zh-CN',
  timeZone: (source) => (source === 'Times' ? 'America/Los_Angeles' : 'Asia/Shanghai'),
};

function read(...lines: string[]) {
  return readArticle(lines.join('\n'), 'articles/a.md', 'a', context);
}

function frontMatter(...lines: string[]) {
  const result = read('---', ...lines, '---', '', '正文');
  assert.ok(!Array.isArray(result), JSON.stringify(result));
  assert.deepEqual(result.problems, []);
  return result.frontMatter;
}

function faults(...lines: string[]): string[] {
  const result = read('---', ...lines, '---', '', '正文');
  const problems = Array.isArray(result) ? result : result.problems;
  return problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`).sort();
}

const minimum = ['title: 题', 'date: 2024-03-05'];

test('what is written is kept as text', () => {
  const { title, tags } = frontMatter('title: 0123', 'date: 2024-03-05', 'tags: [no, 12:30, 1.10]');
  assert.equal(title, '0123');
  assert.deepEqual(tags, ['no', '12:30', '1.10']);
});

test('names come as a list, or as one text with any separator', () => {
  assert.deepEqual(frontMatter(...minimum, 'tags: 港口，灯塔、潮汐;C++ ；船,').tags, [
    ...['港口', '灯塔', '潮汐', 'C++', '船'],
  ]);
  assert.deepEqual(frontMatter(...minimum, 'authors: [林渡, 林渡]').authors, ['林渡']);
});

test('a local date is in the time zone of its source', () => {
  const { date } = frontMatter('title: T', 'date: 2024-03-05 10:00', 'source: Times');
  assert.equal(date.offset, '-08:00');
});

test('the id is the path unless it is given', () => {
  assert.equal(frontMatter(...minimum).id, 'a');
  assert.equal(frontMatter(...minimum, 'id: x').id, 'x');
});

test('the body and its place in the file', () => {
  const result = read('---', ...minimum, '---', '', '第一行', '---', '第三行');
  assert.ok(!Array.isArray(result));
  assert.equal(result.body, '\n第一行\n---\n第三行');
  assert.equal(result.bodyOffset, 4);
});

test('files from Windows read alike', () => {
  const result = readArticle(
    '---\r\ntitle: 题\r\ndate: 2024-03-05\r\n---\r\n正文\r\n',
    'a',
    'a',
    context,
  );
  assert.ok(!Array.isArray(result));
  assert.equal(result.frontMatter.title, '题');
  assert.equal(result.body, '正文\r\n');
});

test('all that is wrong comes together, each where it stands', () => {
  assert.deepEqual(
    faults(
      'titel: 题',
      'date: 2024-02-30',
      'draft: perhaps',
      'cover:',
      '  scr: a.jpg',
      'lang: 中文',
    ),
    [
      '2:1 key/missing',
      '2:1 key/unknown',
      '3:7 date/invalid',
      '4:8 key/type',
      '6:3 key/missing',
      '6:3 key/unknown',
      '7:7 key/language',
    ],
  );
});

test('a key with nothing behind it is not written', () => {
  assert.deepEqual(faults('title:', 'date: 2024-03-05'), ['2:1 key/missing']);
});

test('the nearest known key is named, also inside a map', () => {
  const result = read('---', ...minimum, 'authros: x', 'series: { nmae: y }', '---', '');
  assert.ok(!Array.isArray(result));
  const nearest = result.problems
    .filter(({ rule }) => rule === 'key/unknown')
    .map(({ detail }) => detail.nearest);
  assert.deepEqual(nearest.toSorted(), ['authors', 'name']);
});

test('a date with an offset inside corrections is read, and a wrong one found', () => {
  const good = frontMatter(...minimum, 'corrections:', '  - { date: 2024-03-06, text: 改 }');
  assert.equal(good.corrections[0]?.date.day, '2024-03-06');
  assert.deepEqual(faults(...minimum, 'corrections:', '  - { date: 6.3.2024, text: 改 }'), [
    '5:13 date/format',
  ]);
});

const whole: Record<string, [string, string]> = {
  'file/empty': [' \n', '1:1'],
  'front-matter/missing': ['# 题\n', '1:1'],
  'front-matter/unclosed': ['---\ntitle: 题\n', '1:1'],
  'front-matter/language': ['---js\nprocess.exit(1)\n---\n', '1:1'],
  'front-matter/yaml': ['---\ntitle: a: b\ndate: 2024-03-05\n---\n', '2:8'],
  'front-matter/alias': ['---\ntitle: &a x\nkicker: *a\ndate: 2024-03-05\n---\n', '2:11'],
};
for (const [rule, [text, place]] of Object.entries(whole)) {
  test(`${rule} at ${place}`, () => {
    const [first] = readArticle(text, 'a.md', 'a', context) as {
      rule: string;
      line: number;
      column: number;
    }[];
    assert.equal(first?.rule, rule);
    assert.equal(`${first.line}:${first.column}`, place);
  });
}

test('the same broken text is refused each time it is read', () => {
  const broken = () => read('---', 'title: [', '---', '');
  assert.ok(Array.isArray(broken()));
  assert.ok(Array.isArray(broken()));
});

test('a standing page has old addresses in every form that an article has', () => {
  const page = (...lines: string[]) => {
    const result = readPage(
      ['---', 'title: 关于', ...lines, '---', ''].join('\n'),
      'p.md',
      context,
    );
    assert.ok(!Array.isArray(result));
    const { frontMatter, problems, places } = result;
    return {
      ...frontMatter,
      problems: problems.map(({ rule, line }) => `${line} ${rule}`),
      places,
    };
  };
  const { aliases, problems, places } = page(
    'aliases:',
    ...['  - /about.html', '  - "/?page_id=2"', '  - /old/%E5%85%B3%E4%BA%8E/'],
  );
  assert.deepEqual(aliases, ['about.html', '?page_id=2', 'old/关于']);
  assert.deepEqual(problems, []);
  assert.deepEqual(places['aliases.2'], { line: 6, column: 5 });
  assert.deepEqual(page('aliases: /us/').aliases, ['us']);
  assert.deepEqual(page().aliases, []);
  assert.deepEqual(page('aliases: [/us/, us]').problems, ['3 alias/form']);
});
