import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { walk } from '../../src/files/walk.ts';
import { temporaryFolder } from '../harness/build.ts';
import { launchChromium } from '../harness/chromium.ts';
import { serve } from '../harness/serve.ts';
import { bases, buildSites, onEachServer, siteOf } from './sites.ts';

const folder = await temporaryFolder();
const contentDir = join(folder.path, 'content');
let browser: Browser;

const survey = '/2016/06/30/survey/';
const gone = '/2016/07/01/gone/';
const about = '/about/';

/** Old addresses of every form, as an author writes them, and where they lead. */
const aliases = {
  [survey]: [
    ...['/old/survey', '/旧/调查/', '/2016/06/30/x.html', '/2016/06/30/x.htm', '/n/2016/x.shtml'],
    ...['/a/index.html', '/faq.html/', '/2016/x.php', '/2016/x.aspx', '/index.php'],
    ...['/?p=12', '/index.php?id=3&c=2', '/view.asp?aid=7', '/blog/?q=灯塔', '/view.asp?n=%B5%C6'],
  ],
  [gone]: ['/?p=13', '/gone.html'],
  [about]: ['/about.html', '/?page_id=2', '/old/about/', '/blog/?page_id=2'],
};

/** What a host with rules answers at once, without the base. */
const answered: [address: string, to: string][] = [
  ['/old/survey/', survey],
  ['/%E6%97%A7/%E8%B0%83%E6%9F%A5/', survey],
  ['/2016/06/30/x.html', survey],
  ['/2016/06/30/x.htm', survey],
  ['/n/2016/x.shtml', survey],
  ['/a/', survey],
  ['/faq.html/', survey],
  ['/2016/x.php', survey],
  ['/2016/x.aspx', survey],
  ['/index.php', survey],
  ['/?p=12', survey],
  ['/?p=13', gone],
  ['/index.php?id=3&c=2', survey],
  ['/view.asp?aid=7', survey],
  ['/view.asp?n=%B5%C6', survey],
  ['/blog/?q=%E7%81%AF%E5%A1%94', survey],
  ['/gone.html', gone],
  ['/about.html', about],
  ['/?page_id=2', about],
  ['/old/about/', about],
  ['/blog/?page_id=2', about],
];

before(async () => {
  const frontMatter = (title: string, extra: string) =>
    `---\ntitle: ${title}\ndate: 2016-06-30\n${extra}---\n\n正文。\n`;
  const list = (all: string[]) => `aliases: [${all.map((one) => `"${one}"`).join(', ')}]\n`;
  const files = {
    'articles/2016/06/30/survey.md': frontMatter('调查', list(aliases[survey])),
    'articles/2016/07/01/gone.md': frontMatter(
      '撤下',
      `${list(aliases[gone])}withdrawn: { date: 2016-08-01, reason: 有误 }\n`,
    ),
    'pages/about.md': `---\ntitle: 关于\n${list(aliases[about])}---\n\n关于。\n`,
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(contentDir, file)), { recursive: true });
    await writeFile(join(contentDir, file), text);
  }
  browser = await launchChromium();
  await buildSites(folder.path, contentDir);
});
after(async () => {
  await browser.close();
  await folder[Symbol.asyncDispose]();
});

onEachServer(folder.path, ({ base, get }) => {
  test('every old address leads on at once', async () => {
    for (const [address, to] of answered) {
      const { status, headers } = await get(address);
      assert.deepEqual([status, headers.location], [301, base + to], address);
      assert.equal(headers['x-content-type-options'], 'nosniff', address);
    }
  });

  test('without its slash an old folder leads to itself first', async () => {
    const { status, headers } = await get('/old/survey');
    // Caddy says 308.
    assert.deepEqual(
      [[301, 308].includes(status), headers.location],
      [true, `${base}/old/survey/`],
    );
  });

  test('another query is no old address', async () => {
    for (const address of ['/?p=1', '/?', '/?p=12&p=13', '/?x=/rss.xml', '/?p=12/../']) {
      const { status, body } = await get(address);
      assert.equal(status, 200, address);
      assert.match(body.toString(), /<h1>/, address);
      assert.match(body.toString(), /id="old-query"/, address);
    }
    const about = await get('/about/?p=12');
    assert.equal(about.status, 200);
    const { status, body } = await get('/view.asp/?aid=8');
    assert.equal(status, 200);
    assert.match(body.toString(), /旧网站的地址/);
    for (const hidden of ['/aliases/q/', '/aliases/q/x', '/aliases/zz.json']) {
      assert.equal((await get(hidden)).status, 404, hidden);
    }
  });
});

for (const base of bases) {
  test(`a host without rules leads on in the browser, ${base}`, async () => {
    const site = await serve(siteOf(folder.path, base), base);
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      const ends = [
        ...answered.map(([address, to]) => [slashed(address), to] as const),
        ['/?p=12&utm_source=weixin&from=timeline', survey],
        ['/index.html?p=12', survey],
        ['/?p=12#part', `${survey}#part`],
      ] as const;
      for (const [address, to] of ends) {
        // At /index.php there is an alias, which has its page.
        await page.goto(site.origin + base + address);
        await page.waitForURL(site.origin + base + to);
      }
      // What is not found is what it looked for last: not every shard is there.
      assert.deepEqual(
        complaints.filter((text) => !text.includes('404')),
        [],
      );
      await page.goto(`${site.origin}${base}/?p=99`);
      await page.waitForLoadState('networkidle');
      assert.equal(page.url(), `${site.origin}${base}/?p=99`);
      await page.close();

      const plain = await browser.newContext({ javaScriptEnabled: false });
      const still = await plain.newPage();
      await still.goto(`${site.origin}${base}/?p=12`);
      assert.equal(await still.locator('.teaser-title').count(), 1);
      await plain.close();
    } finally {
      await site.close();
    }
  });
}

/** A static host leads from a folder's name to its address with a slash. */
function slashed(address: string): string {
  return address.replace(/(\.(?:php|aspx?))(?=\?|$)/, '$1/');
}

test('pages lie where the address says, and the script where it is needed', async () => {
  const site = siteOf(folder.path, '');
  const { files } = walk(site);
  for (const file of ['2016/06/30/x.html', 'n/2016/x.shtml', 'a/index.html']) {
    const html = await readFile(join(site, file), 'utf8');
    assert.match(html, /http-equiv="refresh" content="0; url=\/2016\/06\/30\/survey\/"/);
  }
  for (const file of ['about.html', 'old/about/index.html']) {
    const html = await readFile(join(site, file), 'utf8');
    assert.match(html, /http-equiv="refresh" content="0; url=\/about\/"/);
    assert.match(html, /<a href="\/about\/">关于<\/a>/);
  }
  const withScript: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    if ((await readFile(join(site, file), 'utf8')).includes('id="old-query"'))
      withScript.push(file);
  }
  assert.deepEqual(withScript.sort(), ['blog/index.html', 'index.html', 'view.asp/index.html']);
  const manifest = await readFile(join(site, 'manifest.json'), 'utf8');
  assert.match(manifest, /"path":"2016\/06\/30\/x\.html"/);
  assert.match(manifest, /"path":"aliases\/[0-9a-f]{2}\.json"/);
});
