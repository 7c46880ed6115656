import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn } from '../../src/search/texts.ts';
import type { Sample } from '../../src/search/fixture/samples.ts';
import { holding } from './articles.ts';
import { texts, visit, type Reader } from './reader.ts';

const select = ({ page }: Reader, name: string) => page.locator(`select[name="${name}"]`);

/** What a control offers, without the choice of any. */
async function offered(reader: Reader, name: string): Promise<string[]> {
  return (await select(reader, name).locator('option').allInnerTexts()).slice(1);
}

/** What it should offer: how many of the articles have each value, the most first. */
function counted(articles: Sample[], values: (article: Sample) => (string | null)[]): string[] {
  const all = articles.flatMap(values).filter((value) => value !== null);
  const tally = [...Map.groupBy(all, (value) => value)].map(
    ([value, { length }]) => [value, length] as const,
  );
  return tally
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([value, count]) => fillIn(texts.counted, { value, count }));
}

const section = (article: Sample) => [article.section];
const tags = (article: Sample) => article.tags;
const year = ({ day }: Sample) => day.slice(0, 4);
const urls = (articles: Sample[]) => articles.map(({ url }) => url).sort();

test('what is found can be narrowed by section, tag and years, and counts are those of a scan', async () => {
  await using reader = await visit('/search/?q=浮标移位');
  const { page } = reader;
  const all = holding('浮标移位');
  await page.click('.search-filters summary');
  await page.waitForFunction(
    () => (document.querySelector<HTMLSelectElement>('select[name=section]')?.length ?? 0) > 1,
  );
  assert.deepEqual(await offered(reader, 'section'), counted(all, section));
  assert.deepEqual(await offered(reader, 'tag'), counted(all, tags));
  const years = await offered(reader, 'from');
  for (const [name, { length }] of Map.groupBy(all, year)) {
    assert.ok(years.includes(fillIn(texts.counted, { value: name, count: length })), name);
  }

  const choose = async (name: string, value: string) => {
    await select(reader, name).selectOption(value);
    await page.waitForURL((url) => url.search.includes(encodeURIComponent(value)));
    await reader.settled('浮标移位');
  };
  await choose('section', '渔汛');
  await choose('tag', '浮标志');
  await choose('from', '2003');
  await choose('to', '2008');
  const narrowed = all.filter(
    (each) =>
      each.section === '渔汛' &&
      each.tags.includes('浮标志') &&
      year(each) >= '2003' &&
      year(each) <= '2008',
  );
  assert.ok(narrowed.length > 2);
  assert.deepEqual((await reader.all()).sort(), urls(narrowed));
  assert.equal(await reader.status(), `共 ${narrowed.length} 篇`);
  const ofOthers = all.filter(
    (each) => each.tags.includes('浮标志') && year(each) >= '2003' && year(each) <= '2008',
  );
  assert.deepEqual(await offered(reader, 'section'), counted(ofOthers, section));

  await page.click('.search-reset');
  await page.waitForURL((url) => !url.search.includes('year'));
  await reader.settled('浮标移位');
  assert.equal(await reader.status(), `共 ${all.length} 篇`);
  assert.equal(await reader.focused(), 'SUMMARY');
});

test('results by day are in their order through all periods', async () => {
  await using reader = await visit('/search/?q=鸣放雾号&order=newest');
  const days = async () => (await reader.all()).map((url) => url.slice(1, 11));
  const newest = await days();
  assert.equal(newest.length, holding('鸣放雾号').length);
  assert.deepEqual(newest, newest.toSorted().reverse());
  await reader.open('/search/?q=鸣放雾号');
  await reader.page.click('.search-filters summary');
  await select(reader, 'order').selectOption('oldest');
  await reader.page.waitForURL(/order=oldest/);
  await reader.settled('鸣放雾号');
  assert.deepEqual(await days(), newest.toReversed());
});

test('an address says all that was chosen, and a link leads to the same', async () => {
  const address =
    '/search/?q=浮标移位&order=oldest&year=1996-2011&section=港务&source=潮报&tag=浮标志';
  await using reader = await visit(address);
  const { page } = reader;
  const expected = holding('浮标移位').filter(
    (each) =>
      each.section === '港务' &&
      each.source === '潮报' &&
      each.tags.includes('浮标志') &&
      year(each) >= '1996' &&
      year(each) <= '2011',
  );
  assert.ok(expected.length > 5);
  assert.deepEqual(await reader.all(), urls(expected));
  assert.equal(await page.locator('.search-filters').getAttribute('open'), '');
  const chosen = { order: 'oldest', from: '1996', to: '2011', section: '港务', source: '潮报' };
  for (const [name, value] of Object.entries({ ...chosen, tag: '浮标志' })) {
    assert.equal(await select(reader, name).inputValue(), value, name);
  }
  await reader.ask('浮标复位');
  const { searchParams } = new URL(page.url());
  assert.deepEqual(Object.fromEntries(searchParams), {
    ...Object.fromEntries(new URL(`https://a.example${address}`).searchParams),
    q: '浮标复位',
  });
  await using other = await visit(`/search/${new URL(page.url()).search}`);
  assert.deepEqual(await other.all(), await reader.all());
});

test('a panel that is opened while a search is on its way counts too', async () => {
  await using reader = await visit('/search/');
  const { page, field } = reader;
  await field.fill('浮标移位');
  await field.press('Enter');
  await page.click('.search-filters summary');
  await reader.settled('浮标移位');
  await page.waitForFunction(
    () => (document.querySelector<HTMLSelectElement>('select[name=section]')?.length ?? 0) > 1,
  );
  assert.deepEqual(await offered(reader, 'section'), counted(holding('浮标移位'), section));
});

test('values that no article has, and years the wrong way round, are harmless', async () => {
  await using reader = await visit('/search/?q=浮标移位&section=<b>没有</b>&year=2011-1996');
  assert.match(await reader.status(), /没有文章/);
  const note = reader.page.locator('.search-notes');
  assert.match(await note.innerText(), new RegExp(`${holding('浮标移位').length}`));
  await note.locator('a').first().click();
  await reader.settled('浮标移位');
  assert.equal(await reader.status(), `共 ${holding('浮标移位').length} 篇`);
  assert.deepEqual(reader.complaints, []);
});
