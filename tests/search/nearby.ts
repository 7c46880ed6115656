import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn } from '../../src/search/texts.ts';
import { containing } from './articles.ts';
import { texts, visit } from './reader.ts';
import { server } from './site.ts';

test('where the words are apart, articles that have them are shown as similar, and as nothing else', async () => {
  await using reader = await visit('/search/?q=移位航道');
  const { page, links } = reader;
  assert.equal(await reader.status(), fillIn(texts.none, { query: '移位航道' }));
  assert.equal(await links.count(), 0);
  const similar = page.locator('.search-similar');
  assert.equal(await similar.isVisible(), true);
  const name = await similar.locator('> p').innerText();
  assert.match(name, /移位 航道/);
  assert.equal(await page.getByRole('group', { name }).count(), 1);
  const hrefs = await similar
    .locator('.result-link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.replace(/#.*$/, '') ?? ''));
  assert.ok(hrefs.length > 0);
  const holding = containing('移位').map((url) => server.base + url);
  for (const href of hrefs) assert.ok(holding.includes(href), href);
});

test('of what is not found a part is suggested, and a word that is spelt nearly so', async () => {
  await using reader = await visit('/search/?q=江边 无此一词');
  const { page } = reader;
  const suggestion = page.locator('.search-note', { hasText: texts.tryQueries }).locator('a');
  assert.deepEqual(await suggestion.allInnerTexts(), ['江边']);
  await suggestion.click();
  await reader.settled('江边');
  assert.equal(await reader.links.count(), 2);
  await reader.ask('harbuor');
  assert.deepEqual(await suggestion.allInnerTexts(), ['harbour']);
  await reader.ask('江边');
  assert.equal(await page.locator('.search-note').count(), 0);
});

test('near tags are links to their pages', async () => {
  await using reader = await visit('/search/?q=边缘计算机房');
  const tag = reader.page.locator('.search-note', { hasText: texts.nearTags }).locator('a');
  assert.deepEqual(await tag.allInnerTexts(), ['边缘计算']);
  await tag.click();
  await reader.page.waitForURL(/\/sub\/path\/tags\//);
  assert.match(await reader.page.locator('h1').innerText(), /边缘计算/);
});

test('a result in other forms of the characters asked for says so', async () => {
  await using reader = await visit('/search/?q=站长');
  const forms = reader.page.locator('.result-form');
  assert.deepEqual(await forms.allInnerTexts(), [texts.otherForms]);
  await reader.ask('站長');
  assert.equal(await reader.links.count(), 1);
  assert.equal(await forms.count(), 0);
  await reader.ask('ＰＰＩＯ边缘');
  assert.equal(await reader.links.count(), 1);
  assert.equal(await forms.count(), 0, 'width and case are no other form');
});

test('letters find titles by how they are read', async () => {
  await using reader = await visit('/search/?q=chaoxibiao');
  const titles = await reader.page.locator('.search-similar .result-link').allInnerTexts();
  assert.equal(titles.length, 10);
  for (const title of titles) assert.match(title, /^潮汐表/);
});
