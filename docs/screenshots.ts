import { join } from 'node:path';
import sharp from 'sharp';
import { build, temporaryFolder } from '../tests/harness/build.ts';
import { launchChromium } from '../tests/harness/chromium.ts';
import { serve } from '../tests/harness/serve.ts';

/** `npm run screenshots`: takes the README's pictures of the sample archive, as a reader sees it on a desk and on a phone. */

const shots = [
  { name: 'front', path: '/', width: 1280, height: 860, colorScheme: 'light' },
  {
    name: 'article',
    path: '/2024/03/05/tide-forecast/',
    width: 420,
    height: 860,
    colorScheme: 'dark',
  },
] as const;

await using folder = await temporaryFolder();
const outDir = join(folder.path, 'dist');
const { exitCode, output } = await build({ outDir, cacheDir: join(folder.path, 'cache') });
if (exitCode !== 0) throw new Error(output);
const site = await serve(outDir);
const browser = await launchChromium();
try {
  for (const { name, path, width, height, colorScheme } of shots) {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: 2,
      colorScheme,
    });
    await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    const picture = await page.screenshot();
    await sharp(picture)
      .webp({ quality: 80 })
      .toFile(join('docs', `${name}.webp`));
    console.log(`docs/${name}.webp`);
  }
} finally {
  await browser.close();
  await site.close();
}
