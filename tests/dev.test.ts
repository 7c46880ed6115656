import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { temporaryFolder } from './harness/build.ts';
import { checkout } from './harness/checkout.ts';
import { launchChromium } from './harness/chromium.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

const article = (title: string, body: string) =>
  `---\ntitle: ${title}\ndate: 2024-12-30\n---\n\n${body}\n`;

test(
  'an author sees an edit at once, and a problem with its place until it is mended',
  { timeout: 240_000 },
  async () => {
    const projectDir = await checkout(join(folder.path, 'site'), ['content']);
    const articles = join(projectDir, 'content/articles');
    await mkdir(articles, { recursive: true });
    await writeFile(join(articles, 'a.md'), article('另一篇', '[死链](./nowhere.md)'));
    const file = join(articles, 'draft.md');
    await writeFile(file, article('旧题', '旧文。'));
    await using server = await startDev(projectDir);
    const browser = await launchChromium();
    after(() => browser.close());
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    const listening = listens(page);
    const save = async (text: string) => {
      await listening();
      await writeFile(file, text);
    };
    await page.goto(new URL('draft/', server.url).href);
    const shows = (text: string) => page.getByText(text).first().waitFor();
    await shows('旧文。');

    await save(article('旧题', '新文。'));
    await shows('新文。');
    await save(article('新题', '新文。'));
    await page.getByRole('heading', { name: '新题' }).waitFor();

    await save(article('新题', '[错](./missing.md)'));
    await shows('content/articles/draft.md');
    const problems = page.locator('.preview-problems');
    const own = problems.locator(':scope > div');
    assert.match(
      await own.innerText(),
      /^本页 content\/articles\/draft\.md\s+警告\n6:1\n.*link\/dead$/,
    );
    assert.match(
      (await problems.locator('details').textContent()) ?? '',
      /content\/articles\/a\.md/,
    );

    await save(article('新题', '又一段。'));
    await shows('又一段。');
    assert.equal(await own.count(), 0);
    assert.match(await problems.innerText(), /0 个错误，2 个警告/);

    // A draft says so, on its page and in lists.
    await save(article('新题', '又一段。').replace('\ndate', '\ndraft: true\ndate'));
    await page.getByRole('heading', { name: '草稿 新题' }).waitFor();
    await page.goto(server.url);
    await page.getByRole('link', { name: '草稿 新题' }).waitFor();

    // With an error it is shown by its name, until it is mended.
    await page.goto(new URL('draft/', server.url).href);
    await save(article('新题', '又一段。').replace('2024-12-30', '2024-13-30'));
    await page.getByRole('heading', { name: '这篇文章还不能显示' }).waitFor();
    assert.match(await own.innerText(), /错误\n3:7\n.*date\/invalid$/);
    await save(article('新题', '终于好了。'));
    await shows('终于好了。');
  },
);

/** Waits until the page that is shown hears of changes: what changes before that, Vite tells nobody. */
function listens(page: Page): () => Promise<void> {
  let connected = Promise.withResolvers<unknown>();
  page.on('framenavigated', () => (connected = Promise.withResolvers()));
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      if (payload.includes('"connected"')) connected.resolve(null);
    });
  });
  return async () => {
    await connected.promise;
  };
}

/** `npm run dev`, on a port that is free. */
async function startDev(projectDir: string) {
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [astro, 'dev', '--port', '0'], {
    cwd: projectDir,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const urlIn = () => /http:\/\/localhost:\d+\/\S*/.exec(output)?.[0];
  // What is changed before that is not seen.
  while (!urlIn() || !output.includes('watching for file changes')) {
    assert.equal(child.exitCode, null, output);
    await wait(50);
  }
  return {
    url: urlIn() ?? '',
    async [Symbol.asyncDispose]() {
      child.kill();
      if (child.exitCode === null && child.signalCode === null)
        await new Promise((resolve) => child.on('exit', resolve));
    },
  };
}
