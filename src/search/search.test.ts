import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Engine } from './client/engine.ts';
import { addresses, openPublished } from './fixture/engine.ts';
import { generated } from './fixture/generated.ts';
import { buildSamples, sample, type Sample } from './fixture/samples.ts';

/** What Pagefind's own engine finds in the files that are written here, against a scan of the texts. */

const folder = await mkdtemp(join(tmpdir(), 'backfile-engine-'));
after(() => rm(folder, { recursive: true }));

async function open(name: string, samples: readonly Sample[]): Promise<Engine> {
  const published = join(folder, name, 'pagefind');
  await buildSamples(join(folder, name), samples, { published });
  return openPublished(published);
}

test('every cut of one to five characters finds just the articles that hold it', async () => {
  const { samples, cuts, holding } = generated(700, 500);
  const engine = await open('generated', samples);
  assert.ok(engine.shards.length > 3);
  assert.ok(cuts.length >= 500);
  const wrong: unknown[] = [];
  for (const cut of cuts) {
    const found = await addresses(engine, `"${cut}"`);
    const expected = holding(cut);
    if (found.join() !== expected.join()) wrong.push({ cut, found, expected });
  }
  assert.deepEqual(wrong, []);
});

test('any width, case, accent, composition and reading of what is asked', async () => {
  const engine = await open('spelt', [
    sample('2022-01-01', 'ＰＰＩＯ边缘云', '<p>𠮷野家，C++ 与 c#，3.14；Café du Nord，naïve</p>'),
    sample(
      '2022-01-02',
      '한국어 교실',
      '<p>コーヒーとｶﾞｽ、か゚。<ruby>漢字<rt>かんじ</rt></ruby>入門</p>',
    ),
    sample(
      '2022-01-03',
      'Linux',
      `<p>${'한국'.normalize('NFD')} ${'cafés'.normalize('NFD')}，Linuxes</p>`,
    ),
    sample('2022-01-04', 'C', '<p>甲</p><p>乙丙</p><p>0123</p>'),
    sample('2022-01-05', '燈塔', '<p>發現裏面乾淨，頭髮㑮</p>'),
    sample('2022-01-06', '灯塔', '<p>发现里面干净，头发𫝈</p>'),
  ]);
  const days = async (query: string) =>
    (await addresses(engine, query)).map((url) => url.slice(9, 11));
  for (const [query, expected] of Object.entries({
    ppio边缘: ['01'],
    '"ppio 边缘"': ['01'],
    𠮷野: ['01'],
    '𠮷': ['01'],
    'c++': ['01'],
    'c#': ['01'],
    c: ['04'],
    '3.14': ['01'],
    cafe: ['01', '03'],
    CAFÉ: ['01', '03'],
    '"cafe"': ['01'],
    ['Cafe\u0301 du']: ['01'],
    한국: ['02', '03'],
    ['한국'.normalize('NFD')]: ['02', '03'],
    하: [],
    한: ['02', '03'],
    コーヒー: ['02'],
    ガス: [],
    漢字入門: ['02'],
    かんじ: [],
    linux: ['03'],
    linuxe: ['03'],
    '"linuxe"': [],
    linuxesx: [],
    甲乙: [],
    '甲 丙': ['04'],
    '0123': ['04'],
    '123': [],
    燈塔: ['05', '06'],
    灯塔: ['05', '06'],
    '"灯塔"': ['05', '06'],
    發现: ['05', '06'],
    头髪: [],
    头髮: ['05', '06'],
    里面乾净: ['05', '06'],
    裡: ['05', '06'],
    㑮: ['05', '06'],
    𫝈: ['05', '06'],
    塔灯: [],
    '灯塔 -燈塔': [],
    '"a" -b': [],
    'linux -linuxes': [],
    'linux -linuxe': ['03'],
    '한 -コーヒー': ['03'],
    '한 －교실 −漢字入門': ['03'],
    'café -"naïve"': ['03'],
    '《café du》': ['01'],
  })) {
    assert.deepEqual(await days(query), expected, query);
  }
});
