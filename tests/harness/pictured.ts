import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { photograph } from './photographs.ts';
import { emptyPng } from './png.ts';

/** The names of the album's photographs. */
export const photos = Array.from({ length: 10 }, (_, at) => `photo-${at}.jpg`);

/** Writes articles with photographs, with all that may be wrong with a picture, and with odd names. */
export async function writePictured(contentDir: string): Promise<void> {
  const article = async (path: string, frontMatter: string, body: string) => {
    const name = join(contentDir, 'articles', path, 'index.md');
    await mkdir(join(name, '..'), { recursive: true });
    await writeFile(name, `---\ntitle: ${path.slice(11)}\n${frontMatter}\n---\n${body}`);
    return join(name, '..');
  };
  await mkdir(join(contentDir, 'pages'), { recursive: true });
  await writeFile(join(contentDir, 'pages', 'about.md'), '---\ntitle: 关于\n---\n\n报。\n');
  const shown = photos.map((name) => `![图](./${name} "图说")\n\n潮水。\n`).join('\n');
  const album = await article('2024/05/01/album', 'date: 2024-05-01', shown);
  for (const [seed, name] of photos.entries()) {
    await writeFile(join(album, name), await photograph(seed));
  }
  const odd = await article(
    '2024/05/02/odd',
    'date: 2024-05-02\ncover: { src: ./cut.jpg, alt: 封面 }',
    oddBody,
  );
  const photo = await readFile(join(album, 'photo-0.jpg'));
  await writeFile(join(odd, 'cut.jpg'), photo.subarray(0, 100_000));
  await writeFile(join(odd, 'empty.png'), '');
  await mkdir(join(odd, '..', 'folder.jpg'), { recursive: true });
  await writeFile(join(odd, 'bomb.png'), emptyPng(20_000, 10_000));
  await copyFile(join(album, 'photo-1.jpg'), join(odd, 'really.png'));
  const script =
    '<script>x()</script><circle r="4" onload="x()"/><image href="https://example.com/"/>';
  await writeFile(
    join(odd, 'map.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${script}</svg>`,
  );
  const named = ['潮 #1.png', '100%.png', 'a?b&c.png', `${'潮'.repeat(83)}.png`];
  const names = await article(
    '2024/05/03/names',
    'date: 2024-05-03\ncover: { src: ../../01/album/photo-2.jpg }',
    named.map((name) => `![图](<./${encodeURIComponent(name)}>)\n`).join('\n'),
  );
  const dots = sharp({ create: { width: 20, height: 10, channels: 3, background: '#c00' } }).png();
  for (const name of named) await writeFile(join(names, name), await dots.toBuffer());
  await article(
    '2024/05/04/lead',
    'date: 2024-05-04\ncover: { src: ../../01/album/photo-3.jpg }',
    '潮。\n',
  );
}

const oddBody = `
![断图 <b>](./cut.jpg)

![空图 <b>](./empty.png) ![炸弹 <b>](./bomb.png)

![没有的图 <b>](./gone.jpg)

![也没有 <b>](/gone.png)

![文件夹 <b>](../folder.jpg)

![真](./really.png)

<img src="../../01/album/photo-4.jpg" width="300" height="999" alt="小">

<img src="https://example.com/far.jpg" width="640" height="480" alt="">

[原图](../../01/album/photo-0.jpg)，![小图](../../01/album/photo-5.jpg)，![图](./map.svg)

<video src="https://example.com/a.mp4" poster="./gone.jpg"></video>
`;
