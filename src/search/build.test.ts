import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { SearchIndex } from './build.ts';
import type { Catalogue } from './catalogue.ts';
import { unpack } from './fixture/cbor.ts';
import { buildSamples, recordOf, sample, type Sample } from './fixture/samples.ts';
import { buildIndex } from './build.ts';
import { OPEN } from './shards.ts';

const folder = await mkdtemp(join(tmpdir(), 'backfile-search-'));
after(() => rm(folder, { recursive: true }));

function listOf({ files }: SearchIndex): string[] {
  return files.map(({ path, bytes, sha256 }) => `${path} ${bytes} ${sha256}`).sort();
}

async function readAll(index: SearchIndex, kind: RegExp): Promise<Buffer[]> {
  const files = index.files.filter(({ path }) => kind.test(path));
  return Promise.all(files.map(({ source }) => readFile(source)));
}

async function catalogueOf(index: SearchIndex): Promise<Catalogue> {
  const [file = Buffer.of()] = await readAll(index, /^catalogue\.json$/);
  return JSON.parse(file.toString()) as Catalogue;
}

/** Three years, the last of which is in several shards. */
const archive: Sample[] = ['2020-03-04', '2021-05-06', '2022-02-01', '2022-08-01'].flatMap(
  (day, part) =>
    Array.from({ length: 160 }, (_, index) =>
      sample(day, `第${index}篇，sample ${index}`, `<p>第${index}篇的正文</p>`, {
        url: `/${part}/${index}/`,
        tags: [`t${index % 7}`],
      }),
    ),
);

test('the original text, what is shown and what is filtered by are in the index', async () => {
  const given = sample('2022-07-28', '＜元宇宙＞ & “Node.js”', '', {
    kicker: '世界简讯',
    html: '<p>第一段，Linux内核。</p><figure><img alt=""><figcaption>图：<ruby>汉<rt>hàn</rt></ruby></figcaption></figure>',
    standfirst: ['小标题', '提要'],
    terms: ['顾晚舟\n宋渡'],
    captions: ['图说'],
    source: '文汇报',
    section: '要闻',
    tags: ['元宇宙', 'C++', 'C#'],
  });
  const index = await buildSamples(join(folder, 'fields'), [given]);
  assert.deepEqual([index.records, index.built, index.kept], [1, 1, 0]);
  const [fragment = Buffer.of()] = await readAll(index, /fragment/);
  assert.deepEqual(JSON.parse(gunzipSync(fragment).toString()), {
    title: given.title,
    kicker: given.kicker,
    text: '小标题\n提要\n第一段，Linux内核。\n图：汉\n图说\n顾晚舟 宋渡',
    url: given.url,
    day: given.day,
    source: '文汇报',
    section: '要闻',
    tags: ['元宇宙', 'C++', 'C#'],
    lang: 'zh-CN',
    picture: null,
  });
  const facets = (await readAll(index, /facets/)).map((file) => gunzipSync(file).toString());
  assert.deepEqual(
    new Set(facets.map((file) => JSON.parse(file) as unknown)),
    new Set([
      {
        years: [['2022', 1]],
        section: { names: ['要闻'], of: [[0]] },
        source: { names: ['文汇报'], of: [[0]] },
        tag: { names: ['元宇宙', 'C++', 'C#'], of: [[0, 1, 2]] },
      },
      given.tags.map((tag) => [tag, `/tags/${tag}/`]),
    ]),
  );
});

test('the index holds the words and pairs of the text and nothing else', async () => {
  const html =
    '<p>甲乙，“丙”——C++/ＰＣ·c# 丁_戊~`^|é a_b😀</p><p>MySQL数据 HTML5 getElementById PPIOs 葛\u{E0100}飾</p>';
  const index = await buildSamples(join(folder, 'words'), [sample('2022-07-28', '题', html)]);
  const [file = Buffer.of()] = await readAll(index, /index\//);
  const [entries] = unpack(file) as [[string][]];
  assert.deepEqual(
    entries.map(([word]) => word).sort(),
    '5_ _ti_ a_ b_ c#_ c++_ e_ getelementbyid_ html_ mysql_ pc_ ppios_ 丁_ 丙_ 乙_ 戊_ 据_ 数据 甲乙 葛饰 题_ 饰_'
      .split(' ')
      .sort(),
  );
});

test('two builds give the same bytes, whatever the number of threads', async () => {
  const one = await buildSamples(join(folder, 'one'), archive);
  const two = await buildSamples(join(folder, 'two'), archive, { workers: 3 });
  assert.deepEqual(listOf(one), listOf(two));
  const kinds = new Set(one.files.map(({ path }) => path.replace(/[0-9a-f]{12}/, '*')));
  assert.deepEqual([...kinds].sort(), [
    'catalogue.json',
    'engine/wasm.*.pagefind',
    'engine/worker.*.js',
    'facets/*.pf_facets',
    'fragment/*.pf_fragment',
    'index/*.pf_index',
    'pagefind.*.pf_meta',
  ]);
  const { shards } = await catalogueOf(one);
  assert.deepEqual(
    shards.map(({ first, articles }) => [first, articles]),
    [
      ['2022-08-01', 160],
      ['2022-02-01', 160],
      ['2021-05-06', 160],
      ['2020-03-04', 160],
    ],
  );
});

test('what did not change is kept, and one more article changes its own shard only', async () => {
  const place = join(folder, 'one');
  const before = await buildSamples(place, archive);
  assert.deepEqual([before.built, before.kept], [0, 4]);
  const shards = (await catalogueOf(before)).shards.map(({ meta }) => meta);
  const newest = sample('2022-08-02', '新的一篇', '<p>新</p>');
  const backdated = sample('2020-03-05', '旧的一篇', '<p>旧</p>');
  for (const [added, at, changed] of [
    [newest, archive.length, 0],
    [backdated, 160, 3],
  ] as const) {
    const now = await buildSamples(place, archive.toSpliced(at, 0, added));
    assert.deepEqual([now.built, now.kept], [1, 3]);
    const others = (await catalogueOf(now)).shards.map(({ meta }) => meta);
    assert.deepEqual(
      others.map((meta) => shards.includes(meta)),
      shards.map((_, index) => index !== changed),
    );
    const known = new Set(listOf(before));
    const fresh = now.files.filter(
      (file) => !known.has(`${file.path} ${file.bytes} ${file.sha256}`),
    );
    assert.equal(fresh.filter(({ path }) => path.startsWith('fragment/')).length, 1);
    await buildSamples(place, archive);
  }
});

test('a folder that is not whole is written anew', async () => {
  const place = join(folder, 'damaged');
  const whole = await buildSamples(place, archive);
  const find = (kind: RegExp) => whole.files.find(({ path }) => kind.test(path))?.source ?? '';
  await truncate(find(/index\//), 10);
  await rm(find(/wasm/));
  await writeFile(join(place, 'shards', 'left-by-a-build-that-was-killed'), '');
  const mended = await buildSamples(place, archive);
  assert.deepEqual([mended.built, mended.kept], [1, 3]);
  assert.deepEqual(listOf(mended), listOf(whole));
  await assert.rejects(readFile(join(place, 'shards', 'left-by-a-build-that-was-killed')));
});

test('an archive without articles has an empty index', async () => {
  const index = await buildSamples(join(folder, 'empty'), []);
  assert.deepEqual((await catalogueOf(index)).shards, []);
});

test('a body that is not there ends the build with its error, and the next build works', async () => {
  const place = join(folder, 'one');
  const options = {
    projectDir: '.',
    cacheDir: join(place, 'cache'),
    shardsDir: join(place, 'shards'),
    tags: [],
  };
  const missing = recordOf(sample('2022-08-02', '题', '<p>not rendered</p>'));
  await assert.rejects(buildIndex([missing], options), /has no body/);
  assert.equal((await buildSamples(place, archive)).kept, 4);
});

test('the newest shard stays small', async () => {
  const more = Array.from({ length: OPEN }, (_, index) =>
    sample('2022-09-01', `续${index}`, '<p>续</p>', { url: `/9/${index}/` }),
  );
  const index = await buildSamples(join(folder, 'more'), [...archive, ...more]);
  const { shards } = await catalogueOf(index);
  assert.ok(shards.length > 4 && shards.every(({ articles }) => articles <= OPEN));
});
