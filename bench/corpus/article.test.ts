import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle } from '../../src/article/read.ts';
import { articleFiles, pathOf, type Files } from './article.ts';

const context = { lang: 'zh-CN', timeZone: () => 'Asia/Shanghai' };

function filesOf(index: number, seed = 1): Files {
  const earlier = '/2020/01/01/a/';
  return articleFiles({ seed, index, day: '2020-01-02', earlier, pictures: false });
}

function textsOf(count: number): [file: string, text: string][] {
  return Array.from({ length: count }, (_, index) => Object.entries(filesOf(index))).flatMap(
    (entries) => entries.map(([file, text]): [string, string] => [file, text.toString()]),
  );
}

test('the same assignment gives the same bytes, another seed others', () => {
  assert.deepEqual(filesOf(7), filesOf(7));
  assert.notDeepEqual(filesOf(7, 2), filesOf(7));
  assert.notDeepEqual(Object.values(filesOf(8)), Object.values(filesOf(7)));
});

test('an article lies where its address says', () => {
  const path = pathOf({ seed: 1, index: 7, day: '2020-01-02' });
  assert.deepEqual(Object.keys(filesOf(7)), [`articles/${path}.md`]);
});

test('the reader finds nothing wrong with any', () => {
  for (const [file, text] of textsOf(300)) {
    const read = readArticle(text, file, file.slice(9, -3), context);
    assert.ok(!Array.isArray(read), text);
    assert.deepEqual(read.problems, [], text);
    assert.equal(read.frontMatter.date.day, '2020-01-02');
    assert.notEqual(read.frontMatter.title, '');
  }
});

test('lengths, scripts, tags and markup are spread as the real ones', () => {
  const bodies = textsOf(600).map(([, text]) => text.slice(text.indexOf('\n---\n') + 5));
  const lengths = bodies.map((body) => Buffer.byteLength(body)).sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.floor(share * lengths.length)] ?? 0;
  assert.ok(Math.abs(at(0.5) - 5972) < 700, `median ${at(0.5)}`);
  assert.ok(Math.abs(at(0.95) - 17758) < 3000, `95 in 100 ${at(0.95)}`);
  const share = (pattern: RegExp) =>
    bodies.filter((body) => pattern.test(body)).length / bodies.length;
  assert.ok(share(/^#{2,3} /m) > 0.7);
  assert.ok(share(/<ruby>/) > 0.08);
  assert.ok(share(/<details>/) > 0.05);
  assert.ok(share(/^\| --- \|/m) > 0.005);
  assert.ok(share(/\]\(\/2020\/01\/01\/a\/\)/) > 0.1);
});

test('front matter names what it is told to', () => {
  const terms = { tags: ['潮汐'], section: '文化' };
  const [text = ''] = Object.values(
    articleFiles({ seed: 1, index: 7, day: '2020-01-02', earlier: null, terms, pictures: false }),
  );
  assert.match(text.toString(), /^tags: \["潮汐"\]\nsection: "文化"\n(?!source)/m);
});
