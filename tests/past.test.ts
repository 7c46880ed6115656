import assert from 'node:assert/strict';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Manifest } from '../src/build/manifest.ts';
import { build, temporaryFolder } from './harness/build.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

const contentDir = join(folder.path, 'content');
const out = join(folder.path, 'out');

async function write(day: number, extra = ''): Promise<void> {
  const date = new Date(Date.UTC(2023, 0, day)).toISOString().slice(0, 10);
  const name = join(contentDir, 'articles', ...date.split('-'), 'tide.md');
  await mkdir(join(name, '..'), { recursive: true });
  const frontMatter = `title: 第${day}天\ndate: ${date}\ntags: 潮汐\nsource: 望潮晚报\n${extra}`;
  await writeFile(name, `---\n${frontMatter}---\n\n第 ${day} 天的潮水。\n`);
}

async function published(): Promise<Map<string, string>> {
  const options = { contentDir, outDir: out, cacheDir: join(folder.path, 'cache') };
  const { exitCode, output } = await build(options);
  assert.equal(exitCode, 0, output);
  const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Manifest;
  return new Map(manifest.map(({ path, sha256 }) => [path, sha256]));
}

test('a newer article rewrites no full page, no past day, and leaves nothing of a withdrawn one', async () => {
  for (let day = 1; day <= 79; day += 1) await write(day);
  const before = await published();
  await write(80);
  const grown = await published();

  const changed = [...before.keys()].filter((path) => before.get(path) !== grown.get(path));
  const added = [...grown.keys()].filter((path) => !before.has(path));
  const feeds = (paths: string[]) =>
    paths.filter((path) => /(rss|atom)(-\d+)?\.xml$|feed\.json$/.test(path)).sort();
  assert.deepEqual(feeds(changed), [
    ...['2023/03/atom.xml', '2023/03/rss.xml', 'atom.xml', 'feed.json', 'rss.xml'],
    ...['sources/望潮晚报/atom.xml', 'sources/望潮晚报/rss.xml'],
    ...['tags/潮汐/atom.xml', 'tags/潮汐/rss.xml'],
  ]);
  assert.deepEqual(feeds(added), []);
  const pages = (paths: string[]) => paths.filter((path) => path.endsWith('.html')).sort();
  assert.deepEqual(pages(changed), [
    '2023/03/20/index.html',
    '2023/03/20/tide/index.html',
    '2023/03/index.html',
    '2023/index.html',
    'archive/index.html',
    'index.html',
    'sources/index.html',
    // The last full page links forward to the page that is full now; those before it stand.
    'sources/望潮晚报/2/index.html',
    'sources/望潮晚报/index.html',
    'tags/index.html',
    'tags/潮汐/2/index.html',
    'tags/潮汐/index.html',
  ]);
  assert.deepEqual(pages(added), [
    '2023/03/21/index.html',
    '2023/03/21/tide/index.html',
    'sources/望潮晚报/3/index.html',
    'tags/潮汐/3/index.html',
  ]);

  // A withdrawal takes the picture with it; the address stays.
  const day = join(contentDir, 'articles/2023/03/21');
  await copyFile('tests/fixtures/bad/articles/2024/03/really.png', join(day, 'secret.png'));
  await write(80, 'cover: { src: ./secret.png }\n');
  const pictures = (paths: Iterable<string>) =>
    [...paths].filter((path) => path.startsWith('pictures/articles/2023/03/21/secret.'));
  assert.equal(pictures((await published()).keys()).length, 1);
  await write(80, 'cover: { src: ./secret.png }\nwithdrawn: { date: 2023-04-01, reason: 误 }\n');
  const withdrawn = await published();
  assert.deepEqual(pictures(withdrawn.keys()), []);
  assert.ok(withdrawn.has('2023/03/21/tide/index.html'));
});
