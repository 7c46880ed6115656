import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { emptyPng } from '../../tests/harness/png.ts';
import { readVariant } from './cache.ts';
import { withIptc } from './fixture/iptc.ts';
import { makePicture } from './make.ts';
import { openPictures } from './pictures.ts';

const settings = { format: 'webp' as const, widths: [360, 720, 1440], quality: 75 };
const folder = await mkdtemp(join(tmpdir(), 'backfile-pictures-'));
after(() => rm(folder, { recursive: true, force: true }));
const cacheDir = join(folder, 'cache');

const plain = (width: number, height: number, background = '#c84') =>
  sharp({ create: { width, height, channels: 3, background } });

/** Writes a file and reads it as a picture. */
async function read(name: string, bytes: Buffer | string, sketch = false) {
  await writeFile(join(folder, name), bytes);
  const pictures = openPictures({ contentDir: folder, cacheDir, settings, sketch });
  return pictures.read(name);
}

async function shown(name: string, bytes: Buffer | string) {
  const { picture, faults } = await read(name, bytes);
  assert.ok(picture, `${name} ${JSON.stringify(faults)}`);
  const variants = await Promise.all(
    picture.widths.map((width) => readVariant(cacheDir, picture, width)),
  );
  return { picture, faults, variants };
}

test('a picture is made in three widths, and never wider than it is', async () => {
  const { picture, faults, variants } = await shown(
    'wide.jpg',
    await plain(3000, 2000).jpeg().toBuffer(),
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(picture.widths, [360, 720, 1440]);
  assert.equal(picture.bytes, variants.at(-1)?.length);
  assert.deepEqual([picture.width, picture.height, picture.extension], [1440, 960, 'webp']);
  assert.match(picture.digest, /^[0-9a-f]{8}$/);
  for (const [index, bytes] of variants.entries()) {
    const { format, width, height } = await sharp(bytes).metadata();
    assert.deepEqual([format, width], ['webp', picture.widths[index]]);
    assert.equal(height, Math.round((width * 2) / 3));
  }
  const narrow = await shown('narrow.png', await plain(500, 100).png().toBuffer());
  assert.deepEqual(narrow.picture.widths, [360, 500]);
  const dot = await shown('dot.gif', await plain(1, 1).gif().toBuffer());
  assert.deepEqual([dot.picture.widths, dot.picture.height], [[1], 1]);
});

test('a picture is no taller than its format allows', async () => {
  const { picture } = await shown('tall.png', await plain(800, 20_000).png().toBuffer());
  assert.deepEqual([picture.width, picture.height], [655, 16_375]);
});

test('EXIF turns a picture, and goes with the place where it was taken', async () => {
  const bytes = await plain(600, 400)
    .jpeg()
    .withExif({ IFD3: { GPSLatitude: '30/1 15/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { picture, variants } = await shown('turned.jpg', bytes);
  assert.deepEqual([picture.width, picture.height], [400, 600]);
  for (const variant of variants) {
    const { exif, icc, xmp, iptc } = await sharp(variant).metadata();
    assert.deepEqual([exif, icc, xmp, iptc], [undefined, undefined, undefined, undefined]);
  }
});

test('who made a picture stays in it', async () => {
  const iptcOnly = await plain(400, 300).jpeg().toBuffer();
  const exif = { IFD0: { Artist: 'Lin Du', Copyright: '(c) Wangchao Evening Post' } };
  const plainText = await shown('exif.jpg', await plain(400, 300).jpeg().withExif(exif).toBuffer());
  assert.deepEqual(plainText.picture.credit, {
    creator: 'Lin Du',
    line: null,
    copyright: '(c) Wangchao Evening Post',
  });
  // sharp writes ASCII only; cameras write UTF-8.
  const camera = await plain(400, 300)
    .jpeg()
    .withExif({ IFD0: { Artist: 'LIN DU' } })
    .toBuffer();
  const name = Buffer.from(camera.toString('latin1').replace('LIN DU', latin1('林渡')), 'latin1');
  assert.equal((await shown('camera.jpg', name)).picture.credit?.creator, '林渡');
  const again = await shown('again.webp', plainText.variants.at(-1) ?? Buffer.alloc(0));
  assert.deepEqual(again.picture.credit, plainText.picture.credit);
  const chinese = await shown(
    'iptc.jpg',
    withIptc(iptcOnly, { 80: '林渡', 116: '望潮晚报 <©>', 110: '本报' }),
  );
  assert.deepEqual(chinese.picture.credit, {
    creator: '林渡',
    line: '本报',
    copyright: '望潮晚报 <©>',
  });
  const kept = await shown('kept.webp', chinese.variants[0] ?? Buffer.alloc(0));
  assert.deepEqual(kept.picture.credit, chinese.picture.credit);
});

test('every colour space and depth becomes sRGB with eight bits', async () => {
  const cmyk = await plain(400, 300, '#e02020').toColourspace('cmyk').jpeg().toBuffer();
  assert.equal((await sharp(cmyk).metadata()).space, 'cmyk');
  const deep = await plain(400, 300, '#e02020').toColourspace('rgb16').png().toBuffer();
  assert.equal((await sharp(deep).metadata()).depth, 'ushort');
  for (const [name, bytes] of [
    ['cmyk.jpg', cmyk],
    ['deep.png', deep],
  ] as const) {
    const { variants, picture } = await shown(name, bytes);
    const { channels, dominant } = await sharp(variants.at(-1)).stats();
    assert.equal(channels.length, 3);
    assert.ok(dominant.r > 180 && dominant.g < 90 && dominant.b < 90, JSON.stringify(dominant));
    assert.equal(picture.transparent, false);
  }
});

test('a picture that the paper shows through is known', async () => {
  const clear = { r: 255, g: 0, b: 0, alpha: 0.5 };
  const glass = sharp({ create: { width: 40, height: 30, channels: 4, background: clear } });
  assert.equal((await shown('glass.png', await glass.png().toBuffer())).picture.transparent, true);
  const solid = await plain(40, 30).ensureAlpha().png().toBuffer();
  assert.equal((await shown('solid.png', solid)).picture.transparent, false);
});

test('an animation stays one, in two widths', async () => {
  const frame = (red: number) => plain(1000, 500, `rgb(${red}, 60, 60)`).png().toBuffer();
  const frames = await Promise.all([0, 120, 240].map(frame));
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100, 100] })
    .toBuffer();
  const { picture, variants } = await shown('moving.gif', gif);
  assert.deepEqual([picture.widths, picture.height, picture.extension], [[360, 720], 360, 'webp']);
  const { pages, pageHeight } = await sharp(variants[1], { animated: true }).metadata();
  assert.deepEqual([pages, pageHeight], [3, 360]);
});

test('AVIF is made where the settings say so, and read', async () => {
  const photo = await plain(800, 600).jpeg().toBuffer();
  const avif = { ...settings, format: 'avif' as const, quality: 50, widths: [400] };
  const { variants, extension } = await makePicture(photo, 'JPEG', avif);
  assert.equal(extension, 'avif');
  const again = await shown('made.avif', variants[0]?.bytes ?? Buffer.alloc(0));
  assert.deepEqual([again.picture.width, again.faults], [400, []]);
});

const jpeg = await sharp(await noise(1200, 800), { raw: { width: 1200, height: 800, channels: 3 } })
  .jpeg()
  .toBuffer();
const hopeless: Record<string, [name: string, bytes: Buffer, why: string]> = {
  'a truncated JPEG': ['cut.jpg', jpeg.subarray(0, jpeg.length / 2), 'damaged'],
  'an empty file': ['empty.jpg', Buffer.alloc(0), 'empty'],
  'a PDF named .jpg': ['paper.jpg', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'PDF'],
  'HTML named .png': ['page.png', Buffer.from('<!doctype html><svg onload="x()"></svg>'), 'HTML'],
  'a text named .png': ['text.png', Buffer.from('望潮'), 'unknown'],
  'an iPhone picture': ['phone.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'HEIC'],
  'a PNG of which the header is all': ['head.png', emptyPng(100, 100), 'damaged'],
  'an SVG with entities': [
    'bomb.svg',
    Buffer.from(
      `<!DOCTYPE svg [<!ENTITY a "aaaa">${Array.from('bcdefghij', (name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'.at(at) ?? ''};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&j;</text></svg>`,
    ),
    'damaged',
  ],
  'an SVG that is not closed': ['open.svg', Buffer.from('<svg><g>'), 'damaged'],
  'an SVG nested to death': ['deep.svg', Buffer.from('<svg>' + '<g>'.repeat(500_000)), 'damaged'],
};
for (const [what, [name, bytes, why]] of Object.entries(hopeless)) {
  test(`${what} is refused: ${why}`, async () => {
    const { picture, faults } = await read(name, bytes);
    assert.equal(picture, null);
    assert.deepEqual(faults, [{ rule: 'picture/broken', detail: { why } }]);
  });
}

test('a file that is not there, or a folder, is refused', async () => {
  await mkdir(join(folder, 'folder.jpg'));
  const pictures = openPictures({ contentDir: folder, cacheDir, settings });
  for (const name of ['none.jpg', 'folder.jpg']) {
    const { faults } = await pictures.read(name);
    assert.deepEqual(faults, [{ rule: 'picture/broken', detail: { why: 'unreadable' } }]);
  }
});

test('too many pixels are refused by the header, in no time', async () => {
  const start = performance.now();
  const { faults } = await read('bomb.png', emptyPng(20_000, 10_000));
  assert.deepEqual(faults, [{ rule: 'picture/huge', detail: { size: '20000 × 10000' } }]);
  assert.ok(performance.now() - start < 500);
  const uses = Array.from(
    { length: 30 },
    (_, at) => `<g id="g${at + 1}"><use href="#g${at}"/><use href="#g${at}"/></g>`,
  ).join('');
  const doubled = `<svg xmlns="http://www.w3.org/2000/svg"><g id="g0"><path d="M0 0"/></g>${uses}</svg>`;
  assert.equal((await read('uses.svg', doubled)).faults[0]?.rule, 'picture/huge');
  await writeFile(join(folder, 'long.jpg'), 'x');
  await truncate(join(folder, 'long.jpg'), 300_000_000);
  const pictures = openPictures({ contentDir: folder, cacheDir, settings });
  assert.equal((await pictures.read('long.jpg')).faults[0]?.rule, 'picture/huge');
});

test('a name that says another kind is told, and the picture used', async () => {
  const { faults } = await shown('really.png', await plain(10, 10).jpeg().toBuffer());
  assert.deepEqual(faults, [
    { rule: 'picture/mislabelled', detail: { kind: 'JPEG', name: 'really.jpg' } },
  ]);
  assert.deepEqual((await shown('SHOUT.JPEG', jpeg)).faults, []);
});

test('nothing is made twice, and what is damaged is made again', async () => {
  const own = join(folder, 'own-cache');
  await writeFile(join(folder, 'a.jpg'), jpeg);
  await writeFile(join(folder, 'b.jpg'), jpeg);
  let made = 0;
  const openOwn = (quality = 75) =>
    openPictures({
      ...{ contentDir: folder, cacheDir: own, settings: { ...settings, quality } },
      make(...args) {
        made += 1;
        return makePicture(...args);
      },
    });
  const pictures = openOwn();
  const first = await pictures.read('a.jpg');
  assert.deepEqual(await pictures.read('b.jpg'), first);
  assert.equal(made, 1);
  assert.deepEqual(await openOwn().read('a.jpg'), first);
  assert.equal(made, 1);
  assert.notEqual((await openOwn(60).read('a.jpg')).picture?.key, first.picture?.key);
  assert.equal(made, 2);

  const key = first.picture?.key ?? '';
  const shelf = join(own, 'pictures', key.slice(0, 2));
  const files = (await readdir(shelf)).filter((name) => name.startsWith(key));
  assert.equal(files.length, 4);
  for (const [index, name] of files.entries()) {
    const bytes = await readFile(join(shelf, name));
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
    await writeFile(join(shelf, name), bytes);
    assert.deepEqual(await openOwn().read('a.jpg'), first);
    assert.equal(made, 3 + index);
  }
  const before = await Promise.all(files.map((name) => stat(join(shelf, name))));
  assert.deepEqual(await openOwn().read('a.jpg'), first);
  const now = await Promise.all(files.map((name) => stat(join(shelf, name))));
  assert.deepEqual(
    now.map(({ ino }) => ino),
    before.map(({ ino }) => ino),
  );
});

test('a sketch reads the header only, and what is made already is whole', async () => {
  const { picture } = await read(
    'quick.jpg',
    await plain(900, 600, '#123').jpeg().toBuffer(),
    true,
  );
  assert.deepEqual([picture?.widths, picture?.height], [[360, 720, 900], 600]);
  await assert.rejects(readVariant(cacheDir, picture ?? { key: '', extension: 'webp' }, 360));
  const whole = await read('wide.jpg', await plain(3000, 2000).jpeg().toBuffer(), true);
  assert.equal(
    (await readVariant(cacheDir, whole.picture ?? { key: '', extension: 'webp' }, 360)).length > 0,
    true,
  );
});

function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function noise(width: number, height: number): Promise<Buffer> {
  const grain = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  return sharp({ create: { width, height, channels: 3, background: '#888', noise: grain } })
    .blur(3)
    .raw()
    .toBuffer();
}
