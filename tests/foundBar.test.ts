import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { findHash } from '../src/search/client/hash.ts';
import { articleWithHits, bar, currentIsInView, marked, press, said } from './harness/found.ts';

const site = await articleWithHits();
const { article, open } = site;
after(() => site[Symbol.asyncDispose]());

test('the bar says how many hits there are and leads to each, round and round', async () => {
  await open(findHash('守塔人 潮位'), async (page) => {
    assert.deepEqual(await said(page), ['“守塔人 潮位”标出 2 处', '1/2']);
    assert.deepEqual(await marked(page, 'found-current'), ['守塔人']);
    await press(page, '下一处');
    assert.deepEqual(await said(page), ['“守塔人 潮位”标出 2 处', '2/2']);
    assert.deepEqual(await marked(page, 'found-current'), ['潮位']);
    assert.ok(await currentIsInView(page));
    await press(page, '下一处');
    assert.ok(await currentIsInView(page));
    assert.equal((await said(page))[1], '1/2');
    await press(page, '上一处');
    assert.equal((await said(page))[1], '2/2');
  });
});

test('the reader comes to the first hit, and stays at the top where the title has it', async () => {
  await open(findHash('灯塔 潮位'), async (page) => {
    assert.equal(await page.evaluate(() => scrollY), 0);
  });
  await open(findHash('潮位'), async (page) => {
    assert.ok(await currentIsInView(page));
    assert.ok(await page.evaluate(() => scrollY > 0));
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await page.reload({ waitUntil: 'networkidle' });
    assert.equal(await page.evaluate(() => scrollY), 0, 'what the browser restores stays');
    assert.deepEqual(await marked(page), ['潮位']);
  });
});

test('a reader who has begun to read is left there', async () => {
  await open('', async (page) => {
    await page.goto('about:blank');
    const { promise: later, resolve } = Promise.withResolvers<undefined>();
    await page.route('**/found.*.js', async (route) => {
      await later;
      await route.continue();
    });
    await page.goto(article + findHash('守塔人 潮位'));
    await page.evaluate(() => {
      scrollTo(0, 1000);
    });
    resolve(undefined);
    await bar(page).waitFor();
    assert.equal(await page.evaluate(() => scrollY), 1000);
    assert.deepEqual(await marked(page, 'found-current'), ['潮位'], 'the first hit from there on');
  });
});

test('a hit that is folded away, or beside what is shown, is brought into view', async () => {
  await open(findHash('汽笛'), async (page) => {
    await press(page, '下一处');
    assert.equal(await page.locator('details[open]').count(), 2);
    assert.ok(await currentIsInView(page));
  });
  await open(findHash('雾号'), async (page) => {
    assert.ok(await currentIsInView(page));
  });
});

for (const way of ['button', 'Escape']) {
  test(`marks are taken away, and the address cleaned: ${way}`, async () => {
    await open(findHash('潮位'), async (page) => {
      const entries = await page.evaluate(() => history.length);
      if (way === 'button') await press(page, '取消标记');
      else {
        await page.keyboard.press('Escape');
        assert.equal(await bar(page).count(), 1, 'the bar has no focus');
        await bar(page).getByRole('button').first().press('Escape');
      }
      assert.equal(await bar(page).count(), 0);
      assert.equal(await marked(page), null);
      assert.equal(await marked(page, 'found-current'), null);
      assert.equal(page.url(), article);
      assert.equal(await page.evaluate(() => history.length), entries);
      assert.equal(await page.locator(':focus').getAttribute('id'), 'page-main');
    });
  });
}

test('Back leads to where the reader came from; a link inside the article leaves the marks', async () => {
  await open('', async (page) => {
    const from = article.replace('/2024/01/lighthouse/', '/search/?q=%E6%BD%AE%E4%BD%8D');
    await page.goto(from);
    await page.goto(article + findHash('潮位'), { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      location.hash = '#page-main';
    });
    assert.deepEqual(await marked(page), ['潮位']);
    await page.goBack();
    assert.equal(await bar(page).count(), 1);
    await press(page, '取消标记');
    await page.goBack();
    assert.equal(page.url(), from);
  });
});

test('the bar hides nothing that has the focus, fits 320 pixels, and is not printed', async () => {
  const long = '守塔人说灯塔和灯塔都是灯塔 潮位 lighthouse keepers';
  const viewport = { width: 320, height: 480 };
  await open(
    findHash(long),
    async (page) => {
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Tab');
        const hidden = await page.evaluate(() => {
          const limit = document.querySelector('.found-bar')?.getBoundingClientRect().top ?? 0;
          const focused = document.activeElement;
          if (!focused || focused === document.body || focused.closest('.found-bar')) return null;
          const { top, bottom } = focused.getBoundingClientRect();
          return bottom - top < limit && bottom > limit ? focused.outerHTML : null;
        });
        assert.equal(hidden, null);
      }
      await page.emulateMedia({ media: 'print' });
      assert.equal(await bar(page).isVisible(), false);
    },
    { viewport },
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing beside marks and bar, ${colorScheme}`, async () => {
    const axe = await readFile(
      createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
      'utf8',
    );
    await open(
      findHash('灯塔'),
      async (page) => {
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { axe: run } = window as unknown as { axe: typeof import('axe-core') };
          const { violations } = await run.run();
          return violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          );
        });
        assert.deepEqual(found, []);
      },
      // axe is put in by the test.
      { colorScheme, bypassCSP: true },
    );
  });
}
