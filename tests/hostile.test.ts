import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { build, temporaryFolder } from './harness/build.ts';
import { launchChromium } from './harness/chromium.ts';
import { serve } from './harness/serve.ts';

const folder = await temporaryFolder();
const out = join(folder.path, 'out');
after(() => folder[Symbol.asyncDispose]());

test('hostile Markdown ends harmless, with and without the policy', async () => {
  const contentDir = 'tests/fixtures/hostile';
  const { exitCode, output } = await build({
    ...{ contentDir, outDir: out, cacheDir: join(folder.path, 'cache') },
  });
  assert.equal(exitCode, 0, output);
  assert.match(output, /html\/removed {2}.*<script>/);

  const browser = await launchChromium();
  const site = await serve(out);
  try {
    // The policy would hide what the sanitiser lets through, so it is switched off too.
    for (const bypassCSP of [true, false]) {
      const context = await browser.newContext({ bypassCSP });
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      for (const path of [
        '/2024/01/hostile/',
        '/',
        '/tags/',
        '/2024/01/02/',
        '/search/?q=Hostile',
      ]) {
        await page.goto(site.origin + path);
        await page.waitForTimeout(path.startsWith('/search') ? 1500 : 300);
        const harm = await page.evaluate(() => {
          const elements = [...document.querySelectorAll('body *')];
          return {
            ran: 'broken' in window,
            handlers: elements.flatMap((element) =>
              element
                .getAttributeNames()
                .filter((name) => name.startsWith('on') || name === 'style'),
            ),
            schemes: elements
              .flatMap((element) => [element.getAttribute('href'), element.getAttribute('src')])
              .filter((url) => /^\s*(javascript|data|vbscript):/i.test(url ?? '')),
            elements: [
              ...document.querySelectorAll(
                '.prose :is(script, style, svg, math, iframe, object, embed, base, form, meta, link, template)',
              ),
            ].map((element) => element.localName),
            mains: document.querySelectorAll('#page-main').length,
            posing: document.querySelectorAll('.prose .site-header').length,
          };
        });
        assert.deepEqual(
          harm,
          { ran: false, handlers: [], schemes: [], elements: [], mains: 1, posing: 0 },
          path,
        );
      }
      await page.goto(`${site.origin}/2024/01/hostile/`);
      const text = await page.locator('main').innerText();
      assert.match(text, /The end of the text/);
      assert.match(text, /Hostile <img src=x onerror="window.broken=1"> "title"/);
      assert.match(text, /\{\{ constructor/);
      const drawing = (await readdir(out, { recursive: true })).find((name) =>
        /hostile.*svg$/.test(name),
      );
      await page.goto(`${site.origin}/${drawing ?? ''}`);
      await page.locator('circle').waitFor();
      assert.equal(await page.evaluate(() => 'broken' in window), false);
      const foreign = requests.filter((url) => !url.startsWith(site.origin));
      assert.deepEqual(foreign, []);
      await context.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
});

test('the feed carries nothing of it', async () => {
  const xml = await readFile(join(out, 'rss.xml'), 'utf8');
  const { rss } = new XMLParser().parse(xml) as {
    rss: { channel: { item: Record<string, string> } };
  };
  const content = fromHtml(rss.channel.item['content:encoded'] ?? '', { fragment: true });
  assert.match(toString(content), /The end of the text/);
  visit(content, 'element', ({ tagName, properties }) => {
    assert.doesNotMatch(tagName, /^(script|style|iframe|svg|math|form|object|embed|link|meta)$/);
    for (const [name, value] of Object.entries(properties)) {
      assert.doesNotMatch(name, /^on|^style$/i);
      if (['href', 'src'].includes(name)) assert.match(String(value), /^https:\/\/example\.org\//);
    }
  });
});
