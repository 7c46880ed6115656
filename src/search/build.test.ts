import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { buildSearch } from './build.ts';
import type { Catalogue } from './catalogue.ts';
import { unpack } from './chunks.ts';
import type { SearchRecord } from './records.ts';
import { uncut } from './text.ts';

const folder = await mkdtemp(join(tmpdir(), 'backfile-search-'));
after(() => rm(folder, { recursive: true }));

const record = (slug: string, rest: Partial<SearchRecord> = {}): SearchRecord => ({
  url: `/2022/07/28/${slug}/`,
  title: '张江的早晨',
  kicker: null,
  about: [],
  html: '<p>早上七点。</p>',
  day: '2022-07-28',
  source: null,
  section: null,
  tags: [],
  lang: 'zh-CN',
  ...rest,
});

interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

async function unzip(path: string): Promise<Buffer> {
  return gunzipSync(await readFile(path)).subarray('pagefind_dcd'.length);
}

async function fragments(out: string): Promise<Fragment[]> {
  const names = await readdir(join(out, 'pagefind/fragment'));
  const files = await Promise.all(names.map((name) => unzip(join(out, 'pagefind/fragment', name))));
  return files.map((file) => JSON.parse(file.toString()) as Fragment);
}

async function bytes(out: string): Promise<Map<string, string>> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  const read = async (path: string): Promise<[string, string]> => [
    path.slice(out.length),
    (await readFile(path)).toString('base64'),
  ];
  return new Map(await Promise.all(paths.map(read)));
}

test('the original text, what is shown and what is filtered by are in the index', async () => {
  const out = join(folder, 'fields');
  const given = record('a', {
    title: '＜元宇宙＞ & “Node.js”',
    kicker: '世界简讯',
    html: '<p>第一段，Linux内核。</p><figure><img alt=""><figcaption>图：<ruby>汉<rt>hàn</rt></ruby></figcaption></figure>',
    source: '文汇报',
    section: '要闻',
    tags: ['元宇宙', 'C++', 'C#'],
  });
  assert.deepEqual(await buildSearch([given], out), { records: 1 });
  const [fragment] = await fragments(out);
  assert.ok(fragment);
  assert.equal(fragment.url, given.url);
  assert.equal(
    uncut(fragment.content),
    '＜元宇宙＞ & “Node.js”\n世界简讯\n第一段，Linux内核。\n图：汉',
  );
  assert.equal(uncut(fragment.meta['title'] ?? ''), given.title);
  assert.equal(uncut(fragment.meta['kicker'] ?? ''), given.kicker);
  assert.deepEqual(fragment.filters, {
    year: ['2022'],
    day: ['2022-07-28'],
    lang: ['zh-CN'],
    source: ['文汇报'],
    section: ['要闻'],
    tag: ['元宇宙', 'C++', 'C#'],
  });
});

test('the index holds the words and pairs of the text and nothing else', async () => {
  const out = join(folder, 'words');
  const html =
    '<p>甲乙，“丙”——C++/ＰＣ·c# 丁_戊~`^|é a_b😀</p><p>MySQL数据 HTML5 getElementById PPIOs 葛\u{E0100}飾</p>';
  await buildSearch([record('a', { title: '题', html })], out);
  const [name = ''] = await readdir(join(out, 'pagefind/index'));
  const file = await readFile(join(out, 'pagefind/index', name));
  // [[[word, pages, …], …]]
  const [entries = []] = unpack(file) as [[string][]?];
  const words = entries.map(([word]) => word);
  assert.deepEqual(
    words.sort(),
    '5_ a_ b_ c#_ c++_ e_ getelementbyid_ html_ mysql_ pc_ ppios_ 丁_ 丙_ 乙_ 戊_ 据_ 数据 甲乙 葛飾 题_ 飾_'
      .split(' ')
      .sort(),
  );
});

test('two runs give the same bytes, and only files that the client uses', async () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    record(`n${index}`, { html: `<p>第${index}篇，sample ${index}</p>`, tags: [`t${index % 7}`] }),
  );
  await buildSearch(many, join(folder, 'one'));
  await buildSearch(many, join(folder, 'two'));
  const one = await bytes(join(folder, 'one'));
  assert.deepEqual(one, await bytes(join(folder, 'two')));
  const kinds = new Set([...one.keys()].map((path) => path.replace(/unknown_\w+/u, '*')));
  assert.deepEqual([...kinds].sort(), [
    '/pagefind/catalogue.json',
    '/pagefind/filter/*.pf_filter',
    '/pagefind/fragment/*.pf_fragment',
    '/pagefind/index/*.pf_index',
    '/pagefind/pagefind-entry.json',
    '/pagefind/pagefind-worker.js',
    '/pagefind/pagefind.*.pf_meta',
    '/pagefind/wasm.unknown.pagefind',
  ]);
});

test('the catalogue names the index and where its chunks begin', async () => {
  const out = join(folder, 'one');
  const catalogue = JSON.parse(
    await readFile(join(out, 'pagefind/catalogue.json'), 'utf8'),
  ) as Catalogue;
  const chunks = await readdir(join(out, 'pagefind/index'));
  assert.match(catalogue.index ?? '', /^unknown_/u);
  assert.equal(catalogue.starts.length, chunks.length);
});

test('an archive without articles has an empty index, in place of an older one', async () => {
  const out = join(folder, 'empty');
  await buildSearch([record('a')], out);
  assert.deepEqual(await buildSearch([], out), { records: 0 });
  const catalogue = await readFile(join(out, 'pagefind/catalogue.json'), 'utf8');
  assert.equal(catalogue, '{"index":null,"starts":[]}');
});

test('a failing source of records ends the build with its error, and a next build works', async () => {
  async function* failing() {
    yield await Promise.resolve(record('a'));
    throw new Error('the cache is gone');
  }
  await assert.rejects(buildSearch(failing(), join(folder, 'failing')), /the cache is gone/);
  assert.deepEqual(await buildSearch([record('a')], join(folder, 'failing')), { records: 1 });
});
