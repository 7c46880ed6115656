import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { build, temporaryFolder } from './harness/build.ts';
import { launchChromium } from './harness/chromium.ts';
import { deadLinks } from './harness/pages.ts';
import { photos, writePictured } from './harness/pictured.ts';
import { serve } from './harness/serve.ts';

const folder = await temporaryFolder();
const contentDir = join(folder.path, 'content');
const out = join(folder.path, 'out');
const cacheDir = join(folder.path, 'cache');
let browser: Browser;
let origin: string;
let report: string;
let close: () => Promise<void>;

before(async () => {
  await writePictured(contentDir);
  ({ report } = await built());
  ({ origin, close } = await serve(out));
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  await close();
  await folder[Symbol.asyncDispose]();
});

test('ten photographs of six megapixels cost a phone 400 kB', async (context) => {
  await visit('/2024/05/01/album/', { width: 360, height: 640 }, async (page) => {
    const devTools = await page.context().newCDPSession(page);
    let bytes = 0;
    devTools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await devTools.send('Network.enable');
    await page.reload();
    await scrollToTheEnd(page);
    const shown = await page
      .locator('.prose img')
      .evaluateAll((images: HTMLImageElement[]) =>
        images.map(({ currentSrc, naturalWidth }) => `${naturalWidth} ${currentSrc}`),
      );
    assert.equal(shown.length, 10);
    for (const one of shown) assert.match(one, /^\d+ .*\.360\.webp$/);
    context.diagnostic(`${Math.round(bytes / 1000)} kB`);
    assert.ok(bytes < 400_000, `${bytes} bytes`);
  });
});

test('nothing moves when pictures come', async () => {
  for (const width of [360, 800, 1280]) {
    const boxes: unknown[] = [];
    for (const blocked of [true, false]) {
      await visit('/2024/05/01/album/', { width, height: 640 }, async (page) => {
        if (blocked) await page.route('**/pictures/**', (route) => route.abort());
        await page.reload();
        await scrollToTheEnd(page);
        boxes.push(
          await page.locator('.prose > *, .cover').evaluateAll((elements) =>
            elements.map((element) => {
              const { x, y, width: across, height } = element.getBoundingClientRect();
              return [x, y + window.scrollY, across, height].map(Math.round);
            }),
          ),
        );
      });
    }
    assert.deepEqual(boxes[0], boxes[1]);
  }
});

test('pages say how wide their pictures are, as the style sheet lays them out', async () => {
  for (const path of ['/', '/2024/05/04/', '/2024/05/01/album/', '/2024/05/02/odd/']) {
    await visit(path, { width: 360, height: 900 }, async (page) => {
      for (const width of [320, 360, 660, 700, 730, 780, 1000, 1040, 1400]) {
        await page.setViewportSize({ width, height: 900 });
        const found = await page.locator('img[sizes]').evaluateAll(measure);
        assert.ok(found.length > 0, path);
        for (const { said, is, sizes } of found) {
          // The scroll bar's gutter is part of what `vw` measures.
          const difference = Math.abs(said - is);
          assert.ok(difference < 20, `${path} at ${width}: ${sizes} is ${said}, not ${is}`);
        }
      }
    });
  }
});

/** How wide pictures are by their `sizes`, and how wide they are laid out, in CSS pixels. Runs in the browser. */
function measure(images: (Element & { sizes?: string })[]) {
  return images.map((image) => {
    const { sizes = '' } = image;
    const size = sizes.split(/, (?=\(min|calc|[\d.])/).find((one) => {
      const [, condition] = /^(\(min-width: [^)]*\)) /.exec(one) ?? [];
      return condition === undefined || matchMedia(condition).matches;
    });
    const ruler = document.body.appendChild(document.createElement('div'));
    ruler.style.width = (size ?? '').replace(/^\(min-width: [^)]*\) /, '');
    const said = ruler.getBoundingClientRect().width;
    ruler.remove();
    return { said, is: image.getBoundingClientRect().width, sizes };
  });
}

test('a build where nothing changed makes no picture', async () => {
  const look = async () => {
    const names = await readdir(join(cacheDir, 'pictures'), { recursive: true });
    const stats = names.map(async (name) => {
      const { ino, mtimeMs } = await stat(join(cacheDir, 'pictures', name));
      return [name, ino, mtimeMs];
    });
    return Promise.all(stats);
  };
  const made = await look();
  assert.ok(made.length > 40);
  const manifest = await readFile(join(out, 'manifest.json'), 'utf8');
  await built();
  assert.deepEqual(await look(), made);
  assert.equal(await readFile(join(out, 'manifest.json'), 'utf8'), manifest);
});

test('what cannot be shown is told, not asked for, and said in words', async () => {
  assert.match(
    report,
    /^ +4:15 +! picture\/broken {2}"\.\/cut\.jpg" cannot be shown: the file is damaged/m,
  );
  const told = [...report.matchAll(/! (picture\/\S+) .*?"([^"]*)"/g)].map(([, ...parts]) =>
    parts.join(' '),
  );
  assert.deepEqual(told.sort(), [
    'picture/broken ./cut.jpg',
    'picture/broken ./cut.jpg',
    'picture/broken ./empty.png',
    'picture/huge ./bomb.png',
    'picture/mislabelled ./really.png',
    'picture/missing ../folder.jpg',
    'picture/missing ./gone.jpg',
    'picture/missing ./gone.jpg',
    'picture/missing /gone.png',
    'picture/unsafe ./map.svg',
  ]);
  const html = await read('2024/05/02/odd/index.html');
  for (const alt of ['断图', '空图', '炸弹', '没有的图', '也没有']) {
    assert.match(html, new RegExp(`<(figure|p)>${alt} &lt;b&gt;`), alt);
  }
  assert.doesNotMatch(html, /cut|empty|bomb|gone|folder|poster|<img[^>]*class="cover/);
  assert.deepEqual(await deadLinks(out, ''), []);
});

test('the first picture of a page is eager, and the others wait', async () => {
  const loading = async (path: string) =>
    [...(await read(path)).matchAll(/<img [^>]*>/g)].map(
      ([tag]) => !tag.includes('loading="lazy"'),
    );
  assert.deepEqual(
    await loading('2024/05/01/album/index.html'),
    photos.map((_, at) => at === 0),
  );
  const [first, ...rest] = await loading('2024/05/02/odd/index.html');
  assert.deepEqual([first, rest.every((eager) => !eager), rest.length > 3], [true, true, true]);
});

test('an author’s width stands, in the picture’s proportions', async () => {
  const html = await read('2024/05/02/odd/index.html');
  const [tag = ''] = /<img [^>]*alt="小"[^>]*>/.exec(html) ?? [];
  assert.match(tag, /\swidth="300"/);
  assert.match(tag, /\sheight="200"/);
  assert.match(tag, /sizes="\(min-width: 332px\) 300px, calc\(100vw - 2rem\)"/);
  assert.equal(tag.match(/width="/g)?.length, 1);
  const [remote = ''] = /<img [^>]*example\.com[^>]*>/.exec(html) ?? [];
  assert.match(
    remote,
    /width="640" height="480" alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer"/,
  );
});

test('originals stay at home, and a link to one leads to its widest variant', async () => {
  const files = await readdir(out, { recursive: true });
  assert.deepEqual(
    files.filter((name) => /\.(jpe?g|png|gif)$/.test(name)),
    [],
  );
  assert.match(
    await read('2024/05/02/odd/index.html'),
    /<a href="\/pictures\/[^"]*photo-0\.[0-9a-f]{8}\.1440\.webp">/,
  );
  const name = files.find((file) => /photo-0\..*\.1440\.webp$/.test(file)) ?? '';
  const { exif, width } = await sharp(join(out, name)).metadata();
  assert.deepEqual([exif, width], [undefined, 1440]);
});

test('a drawing is published clean', async () => {
  const files = await readdir(out, { recursive: true });
  const svg = await read(files.find((name) => name.endsWith('.svg') && name.includes('map')) ?? '');
  assert.doesNotMatch(svg, /script|onload|example/);
  assert.match(svg, /<circle r="4"/);
});

test('feeds show each picture in its widest variant, with its size', async () => {
  const xml = await read('rss.xml');
  const tags = [...xml.matchAll(/&lt;img .*?&gt;/gs)].map(([tag]) => tag);
  assert.ok(tags.length >= 10);
  for (const tag of tags) {
    assert.match(tag, /src=&quot;https:\/\/example\.(org|com)\//);
    assert.match(tag, /width=&quot;\d+&quot; height=&quot;\d+&quot;/);
    assert.doesNotMatch(tag, /srcset|sizes|class/);
  }
  assert.match(xml, /photo-3\.[0-9a-f]{8}\.1440\.webp/);
});

test('names are as authors write them', async () => {
  await visit('/2024/05/03/names/', { width: 360, height: 640 }, async (page) => {
    await scrollToTheEnd(page);
    const widths = await page
      .locator('.prose img')
      .evaluateAll((images: HTMLImageElement[]) => images.map((image) => image.naturalWidth));
    assert.deepEqual(widths, [20, 20, 20, 20]);
  });
});

async function built() {
  const options = { contentDir, outDir: out, cacheDir, env: { REPORT_LANG: 'en' } };
  const result = await build(options);
  assert.equal(result.exitCode, 0, result.output);
  return result;
}

function read(path: string): Promise<string> {
  return readFile(join(out, path), 'utf8');
}

async function visit(
  path: string,
  viewport: { width: number; height: number },
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1 });
  try {
    await page.goto(origin + path);
    await look(page);
  } finally {
    await page.close();
  }
}

/** As a reader does, screen by screen, until every picture has come that will. */
async function scrollToTheEnd(page: Page): Promise<void> {
  for (let at = 0; at < (await page.evaluate(() => document.body.scrollHeight)); at += 500) {
    await page.evaluate((top) => {
      window.scrollTo(0, top);
    }, at);
    await page.waitForTimeout(20);
  }
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
}
