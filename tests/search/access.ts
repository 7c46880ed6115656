import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { Page } from 'playwright';
import { holding } from './articles.ts';
import { texts, visit } from './reader.ts';
import { server } from './site.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof import('axe-core') };
    const { violations: all } = await run.run();
    return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

const states = {
  'results with open filters': '/search/?q=浮标移位&section=渔汛&order=newest',
  'nothing found': '/search/?q=移位航道 边缘计算机房',
  'other forms': '/search/?q=站长',
  failure: '/search/?q=鸣放雾号',
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any state of the page, ${colorScheme}, and it fits a narrow phone`, async () => {
    // axe is put in by the test; the policy is tested elsewhere.
    const options = { colorScheme, bypassCSP: true, viewport: { width: 320, height: 640 } };
    await using reader = await visit('/search/', options);
    const { page } = reader;
    for (const [name, address] of Object.entries(states)) {
      if (name === 'failure') {
        server.fault = (path) => (path.endsWith('pf_index') ? 404 : null);
      }
      await reader.open(address);
      if (name === 'results with open filters') {
        assert.equal(await page.locator('.search-reset').isVisible(), true);
      }
      assert.deepEqual(await violations(page), [], name);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${name}: ${width} px`);
    }
    assert.equal(await page.locator('.search-retry').isVisible(), true);
  });
}

test('every control has a name, and the number found is said', async () => {
  await using reader = await visit('/search/?q=浮标移位&section=渔汛');
  const { page } = reader;
  const named = async (role: 'combobox' | 'button' | 'searchbox') => {
    const found = [];
    for (const each of await page.locator('.search').getByRole(role).all()) {
      found.push((await each.ariaSnapshot()).split('\n', 1)[0] ?? '');
    }
    return found;
  };
  const controls = [...(await named('combobox')), ...(await named('button'))];
  assert.equal(controls.length, 9, controls.join());
  for (const control of controls) assert.match(control, /^- \w+ "[^"]+"/);
  for (const label of [texts.order, texts.from, texts.to, texts.section, texts.source, texts.tag]) {
    assert.equal(await page.getByRole('combobox', { name: label, exact: true }).count(), 1, label);
  }
  const field = page.getByRole('searchbox', { name: texts.label });
  assert.equal(await field.getAttribute('aria-describedby'), 'search-help');
  assert.equal(await page.locator('#search-help').innerText(), texts.help);
  const status = page.getByRole('status');
  const { length } = holding('浮标移位').filter(({ section }) => section === '渔汛');
  assert.equal(await status.innerText(), `共 ${length} 篇`);
});

test('all can be reached with Tab alone, in the order in which it is read', async () => {
  await using reader = await visit('/search/?q=浮标移位&section=渔汛');
  const { page, field } = reader;
  await field.focus();
  const walked: string[] = [];
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement: element } = document;
      const { outlineStyle } = getComputedStyle(element as Element);
      const kind = element?.getAttribute('name') ?? element?.className ?? '';
      return `${kind || (element?.tagName ?? '')}${outlineStyle === 'none' ? ' unseen' : ''}`;
    });
    walked.push(name);
    if (name === 'search-more') break;
  }
  assert.deepEqual(walked, [
    ...['search-submit', 'SUMMARY', 'order', 'from', 'to', 'section', 'source', 'tag'],
    ...['search-reset', ...Array<string>(10).fill('result-link'), 'search-more'],
  ]);
});
