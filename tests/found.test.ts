import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { findHash } from '../src/search/client/hash.ts';
import { articleWithHits, bar, marked, said } from './harness/found.ts';

const site = await articleWithHits();
const { article, open } = site;
after(() => site[Symbol.asyncDispose]());

async function marksOf(query: string): Promise<string[] | null> {
  let found: string[] | null = null;
  await open(findHash(query), async (page) => {
    found = await marked(page);
    assert.equal(await bar(page).isVisible(), found !== null);
  });
  return found;
}

test('hits are marked in title, summary and body, across elements but not across blocks', async () => {
  const inHead = ['灯塔', '燈塔', '灯塔', '灯塔'];
  const inBody = ['灯塔', '灯塔', '灯塔', '灯dēng塔', '灯\u200b塔', '灯塔', '灯塔'];
  assert.deepEqual(await marksOf('灯塔'), [...inHead, ...inBody]);
  assert.deepEqual(await marksOf('燈塔'), [...inHead, ...inBody]);
});

test('the reading of a character is not marked with it', async () => {
  await open(findHash('灯塔'), async (page) => {
    const colours = await page
      .locator('ruby, rt')
      .evaluateAll((elements) =>
        elements.map((element) => getComputedStyle(element, '::highlight(found)').backgroundColor),
      );
    const nothing = 'rgba(0, 0, 0, 0)';
    assert.notEqual(colours[0], nothing);
    assert.deepEqual(colours.slice(1), [nothing, nothing]);
  });
});

test('a query marks what it finds: beginnings, phrases, and what is wanted only', async () => {
  assert.deepEqual(await marksOf('light'), ['light', 'light', 'light', 'light', 'light']);
  assert.deepEqual(await marksOf('LIGHTH'), ['lighth', 'light\u00adh']);
  assert.deepEqual(await marksOf('"light at"'), ['light at']);
  assert.deepEqual(await marksOf('keepers -lighthouse -灯塔'), ['keepers']);
  assert.deepEqual(await marksOf('守塔人 塔人说'), ['守塔人说']);
});

test('what stands in tags and related articles only is not marked', async () => {
  assert.equal(await marksOf('海图'), null);
  assert.equal(await marksOf('没有这个词'), null);
  assert.equal(await marksOf('dēng'), null);
  assert.equal(await marksOf('-灯塔'), null);
});

test('without #find nothing is loaded and nothing happens', async () => {
  for (const hash of ['', '#page-main', '#Find=灯塔']) {
    await open(hash, async (page, scripts) => {
      assert.equal(scripts.length, 1);
      assert.equal(await marked(page), null);
      assert.equal(await bar(page).count(), 0);
    });
  }
  await open('', async (page) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, findHash('守塔人'));
    await bar(page).waitFor();
    assert.deepEqual(await marked(page), ['守塔人']);
  });
});

test('no fragment does harm', async () => {
  const long = '灯塔'.repeat(5000);
  for (const hash of ['#find=', '#find=%', '#find=%E7%81', '#find=%ED%A0%80', findHash(long)]) {
    await open(hash, async (page) => {
      assert.equal(await bar(page).count(), 0, hash.slice(0, 20));
    });
  }
  const html = '守塔人 <img src=x onerror=alert(1)> {count} </section><script>';
  await open(findHash(html), async (page) => {
    const [count = ''] = await said(page);
    assert.equal(count, '“守塔人 <img src=x onerror=alert(1)> {count}…”标出 1 处');
  });
  await open(findHash(`守塔人 ${'-x'.repeat(5000)}`), async (page) => {
    assert.ok(((await said(page))[0] ?? '').length < 60);
  });
});

test('a browser that cannot mark shows the article as ever, and loads nothing', async () => {
  await open('', async (page, scripts) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(CSS, 'highlights');
    });
    await page.goto('about:blank');
    scripts.length = 0;
    await page.goto(article + findHash('灯塔'), { waitUntil: 'networkidle' });
    assert.equal(scripts.length, 1);
    assert.equal(await bar(page).count(), 0);
  });
});

test('without a network the article is read without marks', async () => {
  await open('', async (page) => {
    await page.context().setOffline(true);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, findHash('灯塔'));
    await page.waitForTimeout(200);
    assert.equal(await marked(page), null);
  });
});
