import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomOf } from '../../corpus/random.ts';
import { scanForm } from '../scan/fold.ts';
import { scanner } from '../scan/scan.ts';
import { searchedText, type Article } from '../site/articles.ts';
import { cutOf, HAN } from './cuts.ts';
import { toSimplified, toTraditional } from './forms.ts';
import { nameOf } from './names.ts';
import { makeQueries, sampleOf } from './queries.ts';
import { englishOf, mixedOf } from './words.ts';

const article = (
  id: string,
  title: string,
  text: string,
  rest: Partial<Article> = {},
): Article => ({
  ...{ id, url: `/${id}/`, title, kicker: null, text, day: '2022-07-28', lang: 'zh-CN' },
  ...{ source: null, section: null, tags: [], picture: null, ...rest },
});

const articles = [
  article(
    'a',
    '望潮灯塔下月开馆：“修缮两年”',
    '望潮晚报讯（记者 顾晚舟）修缮两年的灯塔用上了Linux内核。',
  ),
  article(
    'b',
    '在 Ubuntu 18.04 上安装 Node.js',
    '作者：Aaron Kili 译者：vim-kakali\n用 apt-get install 命令。',
  ),
  article('c', '臺灣鐵道的最後一班車', '末班車駛離時，站長揮燈。\n宋渡、顧晚舟', {
    source: '望潮晚报',
  }),
];

const draws = <Drawn>(draw: (random: () => number) => Drawn) =>
  Array.from({ length: 200 }, (_, seed) => draw(randomOf(seed)));

test('the same articles and seed make the same queries, and each finds the article it is from', () => {
  const queries = makeQueries(articles, { count: 12, seed: 3 });
  assert.deepEqual(makeQueries(articles, { count: 12, seed: 3 }), queries);
  assert.notDeepEqual(makeQueries(articles, { count: 12, seed: 4 }), queries);
  assert.equal(new Set(queries.map(({ kind }) => kind)).size, 12);
  const scan = scanner(queries.map(({ text }) => text));
  for (const each of articles) {
    const found = new Set(scan(scanForm(searchedText(each))));
    for (const [index, { text, from }] of queries.entries())
      assert.ok(from !== each.id || found.has(index) || text === each.source, text);
  }
});

test('cuts have no punctuation in them, and begin where words do', () => {
  const cuts = draws((random) => cutOf('灯塔，JavaScript与Python3。', random));
  const all = new Set(cuts);
  for (const cut of ['灯塔', 'Java', '与Py', 'Python']) assert.ok(all.has(cut), cut);
  for (const cut of all) assert.doesNotMatch(cut ?? '', /，|。|^(?!Ja)a|^S|^[y3t]/u);
  assert.equal(cutOf('a，b', randomOf(1)), null);
  const han = new Set(draws((random) => cutOf('灯塔a航标', random, { most: 2, allowed: HAN })));
  assert.deepEqual([...han].sort(), ['灯塔', '航标']);
});

test('names are those of sources and signatures', () => {
  const names = new Set(articles.flatMap((each) => draws((random) => nameOf(each, random))));
  assert.deepEqual(
    [...names].sort(),
    ['Aaron Kili', 'vim-kakali', '宋渡', '望潮晚报', '顧晚舟', '顾晚舟'].sort(),
  );
});

test('English terms begin with a word, and mixed ones keep the space or lose it', () => {
  const text = '在 Ubuntu 上安装 Node.js Core 与C++';
  assert.deepEqual([...new Set(draws((random) => englishOf(text, random)))].sort(), [
    ...['"Node.js Core"', 'C++', 'Core', 'Node.js', 'Node.js Core', 'Ubuntu'],
  ]);
  const mixed = new Set(draws((random) => mixedOf('的Linux内核，在 Ubuntu 上', random)));
  assert.deepEqual([...mixed].sort(), ['在 Ubuntu', '在Ubuntu', '的Linux']);
});

test('the other script has other characters', () => {
  assert.equal(toTraditional('灯塔开馆'), '燈塔開館');
  assert.equal(toSimplified('站長揮燈'), '站长挥灯');
  assert.equal(toTraditional('元宇宙'), null);
});

test('a sample is a seeded choice', () => {
  const ids = Array.from({ length: 4000 }, (_, index) => String(index));
  const sample = sampleOf(ids, 1);
  assert.equal(new Set(sample).size, 3000);
  assert.deepEqual(sampleOf(ids, 1), sample);
  assert.notDeepEqual(sampleOf(ids, 2), sample);
});
