import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressFault } from '../article/address.ts';
import { readArticle } from '../article/read.ts';
import { articleSchema } from '../article/schema.ts';
import { meaningOf, newKeys } from './keys.ts';
import { localTime } from './localTime.ts';
import { planArticle, type Ground } from './plan.ts';
import type { Request } from './request.ts';

const ground: Ground = {
  // 2026-05-12 17:30:59 in Shanghai.
  now: 1_778_578_259,
  language: 'zh',
  lang: 'zh-CN',
  timeZone: (source) => (source === 'Review' ? 'America/Los_Angeles' : 'Asia/Shanghai'),
  ownerOf: () => null,
};

const asked = (values: Request['values'], rest: Partial<Request> = {}): Request => ({
  ...{ values, slug: null, date: null, bundle: false, edit: false, yes: false },
  ...rest,
});

test('a title is enough', () => {
  const planned = planArticle(asked({ title: '望潮灯塔下月开馆' }), ground);
  assert.ok(!Array.isArray(planned));
  assert.equal(planned.file, 'articles/2026/05/12/wang-chao-dengta-xia-yue-kai-guan.md');
  assert.equal(planned.path, '2026/05/12/wang-chao-dengta-xia-yue-kai-guan');
  assert.match(planned.text, /^---\ntitle: 望潮灯塔下月开馆\ndate: 2026-05-12 17:30\n/);
  assert.match(planned.text, /\n---\n\n$/);
  const folder = planArticle(asked({ title: '🏮' }, { bundle: true }), ground);
  assert.ok(!Array.isArray(folder));
  assert.equal(folder.file, 'articles/2026/05/12/article/index.md');
  assert.equal(folder.path, '2026/05/12/article');
});

test('now is that of the source, and says which where the clock shows it twice', () => {
  const planned = planArticle(asked({ title: 'Tide', source: 'Review' }), ground);
  assert.ok(!Array.isArray(planned));
  assert.match(planned.text, /^date: 2026-05-12 02:30$/m);
  const at = (hour: number) => localTime(Date.UTC(1986, 8, 13, hour, 30) / 1000, 'Asia/Shanghai');
  assert.deepEqual([15, 16, 17, 18].map(at), [
    '1986-09-14 00:30',
    '1986-09-14T01:30+09:00',
    '1986-09-14T01:30+08:00',
    '1986-09-14 02:30',
  ]);
});

test('the first free name is offered', () => {
  const taken = new Set(['2026/05/12/tide', '2026/05/12/tide-2']);
  const owner = { en: 'It is taken.', zh: '已被占用。' };
  const ownerOf = (path: string) => (taken.has(path) ? owner : null);
  assert.deepEqual(planArticle(asked({ title: 'Tide' }), { ...ground, ownerOf }), [
    { about: 'slug', text: owner, free: 'tide-3' },
  ]);
});

test('any title gives a file that is read back, or faults', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, tags) => {
      const planned = planArticle(asked({ title, tags }), ground);
      if (Array.isArray(planned)) {
        assert.ok(planned.length > 0);
        return;
      }
      assert.equal(addressFault(planned.path), null);
      const read = readArticle(planned.text, planned.file, planned.path, ground);
      assert.ok(!Array.isArray(read));
      assert.deepEqual(read.problems, []);
      assert.equal(read.frontMatter.title, title.trim());
      assert.equal(read.frontMatter.draft, true);
    }),
    { numRuns: 300, seed: 6 },
  );
});

test('each key has a meaning, in one line', () => {
  const order = Object.keys(articleSchema.shape).filter((key) =>
    newKeys.some((one) => one === key),
  );
  assert.deepEqual(newKeys, order);
  for (const key of newKeys) {
    for (const language of ['zh', 'en'] as const) {
      assert.match(meaningOf(key, language), /^[^\n#]+$/);
    }
  }
});
