import type { Browser } from 'playwright';

/** Opens front page, article and search, and gives what the browser had to complain about, violations of policies too. */
export async function complaintsOf(browser: Browser, site: string): Promise<string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  for (const path of ['/', '/2024/06/01/static-newsroom/', '/search/?q=灯塔']) {
    await page.goto(site + path);
  }
  await page.locator('#results li').first().waitFor();
  const titles = await page.locator('#results li').allInnerTexts();
  if (titles.length < 3) complaints.push(`search found ${titles.length} articles`);
  await context.close();
  return complaints;
}

/** Whether a page may compile WebAssembly: by its own policy and by the host's. */
export async function compiles(browser: Browser, url: string): Promise<boolean> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    return await page.evaluate(async () => {
      // The shortest module there is: the magic number and the version.
      const module = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
      return WebAssembly.compile(module).then(
        () => true,
        () => false,
      );
    });
  } finally {
    await page.close();
  }
}
