import assert from 'node:assert/strict';
import { test } from 'node:test';
import { texts, visit } from './reader.ts';

test('typing searches, counts all that is found, and shows ten at a time', async () => {
  await using reader = await visit('/search/');
  const { page, field, links } = reader;
  await field.pressSequentially('潮汐');
  await reader.settled('潮汐');
  assert.equal(await reader.status(), '共 13 篇');
  assert.equal(await links.count(), 10);
  await page.click('.search-more');
  await links.nth(12).waitFor();
  assert.equal(await page.locator('.search-more').isVisible(), false);
  assert.equal(await reader.focused(), await links.nth(10).getAttribute('href'));
  await reader.ask('无此一词');
  assert.match(await reader.status(), /“无此一词”/);
  await reader.ask('！？');
  assert.equal(await reader.status(), texts.nothingToSearch);
  await reader.ask('');
  assert.equal(await reader.status(), '');
  assert.equal(await links.count(), 0);
});

test('while a Chinese word is being composed, its letters are not searched for', async () => {
  await using reader = await visit('/search/');
  const { page, field } = reader;
  await field.focus();
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', {
      ...{ text, selectionStart: text.length, selectionEnd: text.length },
    });
  for (const text of ['c', 'chao', "chao'xi"]) await compose(text);
  // Longer than the pause after which what is typed is searched.
  await page.waitForTimeout(400);
  assert.equal(await field.inputValue(), "chao'xi");
  assert.equal(new URL(page.url()).search, '');
  assert.equal(await reader.status(), '');
  await session.send('Input.insertText', { text: '潮汐' });
  await reader.settled('潮汐');
  assert.equal(await reader.status(), '共 13 篇');
});

test('the keyboard reaches field and results, and shows where it is', async () => {
  await using reader = await visit('/search/');
  const { page, field, links } = reader;
  const outline = () =>
    page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
  await page.keyboard.press('/');
  assert.equal(await reader.focused(), 'INPUT');
  assert.equal(await outline(), true);
  await page.keyboard.type('江边/');
  await reader.settled('江边/');
  await page.keyboard.press('ArrowDown');
  assert.equal(await outline(), true);
  await page.keyboard.press('ArrowDown');
  assert.equal(await reader.focused(), await links.nth(1).getAttribute('href'));
  await page.keyboard.press('ArrowDown');
  assert.equal(await reader.focused(), await links.nth(1).getAttribute('href'), 'the last one');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await reader.focused(), 'INPUT');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  assert.equal(await reader.focused(), 'INPUT');
  await page.keyboard.press('Escape');
  await reader.settled('');
  assert.equal(await field.inputValue(), '');
  assert.equal(await links.count(), 0);
  await reader.ask('江边书店重开');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/2023\/01\/10\/a\//);
});

const hostile = [
  ...['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "';alert(1)//"],
  ...['.*+?^${}()|[]\\', '%00 %', '\\u0000', '__proto__ constructor', 'toString'],
  ...['-', '－ -- -"', '-潮汐 -', '"'.repeat(1_000), '潮" "'.repeat(300)],
  ...['潮'.repeat(10_000), 'a'.repeat(10_000), '\ud800', '潮\udc00汐'],
  ...['👩‍👩‍👧‍👦', '潮\u200d汐', '\u202e潮汐\u2066', '\u0000潮'],
];

test('a query of any kind does no harm, and the next one is answered', async () => {
  await using reader = await visit('/search/');
  const { page, field, complaints } = reader;
  for (const query of hostile) {
    const name = JSON.stringify(query.slice(0, 20));
    await field.fill(query);
    await reader.enter();
    const said = (await field.inputValue()).trim().toWellFormed();
    assert.ok(said === new URL(page.url()).searchParams.get('q'), name);
    assert.ok((await reader.status()) !== texts.failed, name);
    assert.equal(await page.locator('main img, main script:not([type])').count(), 0);
  }
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '潮'.repeat(1_000),
    '%00%F0%28',
    '"'.repeat(1_000),
  ]) {
    await reader.open(`/search/?q=${encodeURIComponent(query)}`);
    assert.ok((await reader.status()) !== texts.failed, query.slice(0, 20));
    assert.equal(await page.locator('main img').count(), 0);
  }
  assert.deepEqual(await reader.find('潮汐表第7号'), ['/2024/01/16/a/']);
  assert.deepEqual(complaints, []);
});
