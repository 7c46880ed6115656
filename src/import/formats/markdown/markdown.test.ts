import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCredits } from './credits.ts';
import { dateOfPath, readDate } from './dates.ts';
import { splitAny } from './frontMatter.ts';
import { firstHeading } from './heading.ts';
import { readKeys } from './keys.ts';
import { attributesOf, convertTags } from './tags/tags.ts';

const context = { title: 'T', linkTo: (name: string) => (name === 'known' ? '/known.md' : null) };
const convert = (text: string, tags: Parameters<typeof convertTags>[1]) =>
  convertTags(text, tags, context);

test('dates as generators write them', () => {
  const dates: [string, string | null][] = [
    ['2020-1-2', '2020-01-02'],
    ['2020/01/02 9:05', '2020-01-02 09:05'],
    ['2020-01-02 10:00:00 +0800', '2020-01-02T10:00:00+08:00'],
    ['2020-01-02T10:00:00.123Z', '2020-01-02T10:00:00+00:00'],
    ['Jul 08 2022', '2022-07-08'],
    ['July 8th, 2022 10:20', '2022-07-08 10:20'],
    ['Fri, 08 Jul 2022 10:00:00 GMT', '2022-07-08T10:00:00+00:00'],
    ['2022年7月8日 10:23', '2022-07-08 10:23'],
    ['2020-02-30', null],
    ['2020-01-02 25:00', null],
    ['someday', null],
    ['20200102', null],
  ];
  for (const [text, value] of dates) assert.equal(readDate(text)?.value ?? null, value, text);
  assert.deepEqual(readDate('2022-07-08T00:00:00.000Z'), {
    value: '2022-07-08',
    confidence: 'derived',
  });
  assert.equal(readDate('2020-07-01 12:00', 'Europe/Paris')?.value, '2020-07-01T12:00:00+02:00');
});

test('what a path says of the day, and how surely', () => {
  const said = (path: string) => {
    const found = dateOfPath(path);
    return found && [found.value, found.confidence, found.other, found.name];
  };
  assert.deepEqual(said('2020/01/02/x'), ['2020-01-02', 'derived', null, 'x']);
  assert.deepEqual(said('a/2020-01-02-x'), ['2020-01-02', 'derived', null, 'x']);
  assert.deepEqual(said('20200102 x y'), ['2020-01-02', 'derived', null, 'x y']);
  assert.deepEqual(said('201806/20180105 x'), ['2018-06-01', 'guessed', '2018-01-05', 'x']);
  assert.deepEqual(said('201806/20180605 x'), ['2018-06-05', 'derived', null, 'x']);
  assert.deepEqual(said('2018/06/x'), ['2018-06-01', 'guessed', null, 'x']);
  for (const path of ['issue-1', '2020', 'v20201301/x', '12345678', '99990101-x']) {
    assert.equal(said(path), null, path);
  }
});

test('front matter in YAML, TOML and JSON, and none', () => {
  const data = (text: string) => {
    const split = splitAny(text);
    return 'why' in split ? split.line : [split.data, split.body, split.line];
  };
  const map = { a: '1', b: ['x'] };
  assert.deepEqual(data('---\na: 1\nb: [x]\n---\nt'), [map, 't', 5]);
  assert.deepEqual(data('+++\na = 1\nb = ["x"]\n+++\nt'), [map, 't', 5]);
  assert.deepEqual(data('{\n"a": 1, "b": ["x"]\n}\nt'), [map, 't', 4]);
  assert.deepEqual(data(';;;\n"a": 1, "b": ["x"]\n;;;\nt'), [map, 't', 4]);
  assert.deepEqual(data('a: 1\nb:\n- x\n---\nt'), [map, 't', 5]);
  assert.deepEqual(data('---\n---\nt'), [{}, 't', 3]);
  for (const text of ['# t\n', '---\n\nt\n\n---\nu', '{ not json }', '+++', '---\nopen: yes\n']) {
    assert.deepEqual(data(text), [null, text, 1], text);
  }
  // Where it is missed.
  assert.equal(data('---\na: 1\nb: [\n---\n'), 4);
  assert.equal(data('+++\na = 1\nb = \n+++\n'), 3);
  assert.deepEqual(data('+++\nd = 2020-01-02\n+++\n'), [{ d: '2020-01-02' }, '', 4]);
});

test('keys by their many names; what has no place is kept', () => {
  const { fields, extra, isDraft, categories } = readKeys(
    {
      Title: 'T',
      pubDate: 'Jul 8 2022',
      updated: 'soon',
      author: 'A, B',
      categories: [['a', 'b'], 'c'],
      keywords: 'k、a',
      image: { url: 'i.png', alt: 'I' },
      via: 'https://www.example.org/x',
      published: 'false',
      toc: 'true',
    },
    null,
  );
  const values = Object.fromEntries(Object.entries(fields).map(([key, { value }]) => [key, value]));
  assert.deepEqual(values, {
    title: 'T',
    date: '2022-07-08',
    authors: ['A', 'B'],
    section: 'a',
    tags: ['k', 'a', 'b', 'c'],
    source: { name: 'example.org', url: 'https://www.example.org/x' },
    cover: { src: 'i.png', alt: 'I' },
  });
  assert.deepEqual(extra, { updated: 'soon', toc: 'true' });
  assert.deepEqual([isDraft, categories], [true, ['a', 'b', 'c']]);
  assert.equal(readKeys({ password: 'x' }, null).isHidden, true);
  assert.equal(readKeys({ hidden: 'false' }, null).isHidden, false);
});

test('a first heading, wherever it stands', () => {
  assert.deepEqual(firstHeading('\n\n# A *b* `c`\nx'), { text: 'A b c', line: 3 });
  assert.deepEqual(firstHeading('A\nb\n===\nx'), { text: 'A b', line: 1 });
  assert.deepEqual(firstHeading('text\n\n```\n# no\n```\n\n## yes'), { text: 'yes', line: 7 });
  assert.equal(firstHeading('text\n'), null);
});

test('template tags become Markdown, but not in code, and what is not known stays and is told', () => {
  const { body, unknown, hadMore } = convert(
    '{% post_link known "K" %} `{% post_link known %}` {% post_link none %}\n<!-- more -->\n```\n{% img a.png %}\n```\n',
    'hexo',
  );
  assert.equal(
    body,
    '[K](/known.md) `{% post_link known %}` {% post_link none %}\n```\n{% img a.png %}\n```\n',
  );
  assert.deepEqual([unknown, hadMore], [['{% post_link none %}'], true]);
  assert.equal(convert('{% img left /a.png 10 20 "t" "alt" %}', 'hexo').body, '![alt](/a.png "t")');
  assert.equal(convert('{% raw %}{{ x }}{% endraw %}', 'jekyll').unknown[0], '{{ x }}');
  assert.equal(
    convert('{{< figure src="a b.png" caption="c" >}}', 'hugo').body,
    '![c](a%20b.png "c")',
  );
  assert.equal(convert('{{</* x */>}}', 'hugo').body, '`{{< x >}}`');
  assert.equal(convert('{{ vimeo(id="1") }}', 'zola').body, '[Vimeo: 1](https://vimeo.com/1)');
  assert.equal(convert("import A from 'a';\n<A />", 'mdx').body, '<A />');
  assert.equal(convert('{{ x }} {% y %}', null).body, '{{ x }} {% y %}');
});

test('attributes with and without names and quotation marks', () => {
  assert.deepEqual(attributesOf('src="a\\"b" alt=\'c d\' n=3 bare "two words"'), {
    ...{ src: 'a"b', alt: 'c d', n: '3', 0: 'bare', 1: 'two words' },
  });
});

test('credits after the line of the source count, and those of a book in the text do not', () => {
  const names = (text: string) =>
    Object.entries(readCredits(text).fields).map(([key, { value }]) => [key, value]);
  assert.deepEqual(names('作者：[英] 某人\n\n译者：某乙'), []);
  const source = { name: 'example.org', url: 'https://example.org/a' };
  assert.deepEqual(
    names(
      '作者：书的作者\n\nvia: https://example.org/a\n\n作者：[A B][a]\n译者：[甲](u)、[乙][] 校对：[校对者ID](u)',
    ),
    [
      ['source', source],
      ['authors', ['A B']],
      ['translators', ['甲', '乙']],
    ],
  );
});
