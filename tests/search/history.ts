import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit, type Reader } from './reader.ts';

const state = async ({ page, field, links }: Reader) => ({
  query: await field.inputValue(),
  section: await page.locator('select[name=section]').inputValue(),
  results: await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
  place: await page.evaluate(() => Math.round(window.scrollY)),
});

/** Scrolls, and waits until the page has kept where it is. */
async function scrollTo({ page }: Reader, place: number): Promise<void> {
  await page.evaluate((top) => {
    window.scrollTo(0, top);
  }, place);
  await page.waitForFunction(
    (top) => (history.state as { place?: number } | null)?.place === top,
    place,
  );
}

test('Back and Forward restore query, filters, number of results and place', async () => {
  await using reader = await visit('/search/?q=航道通告&section=渔汛');
  const { page, links } = reader;
  await page.click('.search-more');
  await links.nth(19).waitFor();
  await scrollTo(reader, 900);
  const first = await state(reader);
  assert.equal(first.results.length, 20);

  // To an article and back.
  await links.nth(12).click();
  await page.waitForURL(/\/n\d+\//);
  await page.goBack();
  await reader.settled('航道通告');
  await links.nth(19).waitFor();
  const back = await state(reader);
  assert.deepEqual({ ...back, place: 0 }, { ...first, place: 0 });
  // A click scrolls to its link.
  assert.ok(back.place > 400, `${back.place}`);

  // To another query and back, with the field in sight.
  await scrollTo(reader, 100);
  const left = await state(reader);
  await reader.ask('潮汐表');
  const second = await state(reader);
  assert.equal(second.section, '渔汛');
  await page.goBack();
  await reader.settled('航道通告');
  await links.nth(19).waitFor();
  await page.waitForFunction(() => window.scrollY > 0);
  assert.deepEqual(await state(reader), left);
  await page.goForward();
  await reader.settled('潮汐表');
  assert.deepEqual(await state(reader), second);
});

test('what was searched for has an address of its own, and what was typed on the way has none', async () => {
  await using reader = await visit('/about/');
  const { page, field } = reader;
  await reader.open('/search/');
  await field.pressSequentially('江边');
  await reader.settled('江边');
  await reader.enter();
  await field.fill('潮汐');
  await reader.settled('潮汐');
  await field.fill('潮汐表');
  await reader.settled('潮汐表');
  await page.goBack();
  await reader.settled('江边');
  assert.equal(await field.inputValue(), '江边');
  assert.equal(await reader.links.count(), 2);
  await page.goForward();
  await reader.settled('潮汐表');
  assert.equal(await reader.status(), '共 13 篇');
  await page.goBack();
  await page.goBack();
  assert.match(page.url(), /\/about\//);
});

test('what else an address says stays as it is', async () => {
  await using reader = await visit('/search/?q=元宇宙&x=1');
  await reader.ask('江边');
  assert.match(reader.page.url(), /\?q=%E6%B1%9F%E8%BE%B9&x=1$/u);
});
