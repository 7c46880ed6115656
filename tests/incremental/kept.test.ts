import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { parseManifest, printManifest } from '../../src/build/manifest.ts';
import { build, temporaryFolder } from '../harness/build.ts';
import { checkout } from '../harness/checkout.ts';
import { EditedArchive } from './archive.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());
const projectDir = join(folder.path, 'project');
const archive = new EditedArchive(projectDir);
let all = 0;

before(async () => {
  await checkout(projectDir, ['content', 'tests', 'bench', 'docs']);
  await archive.begin();
  all = (await built()).pages;
});

/** Builds, and reads from the log how many pages were made. */
async function built(): Promise<{ pages: number; output: string }> {
  // A file that changed in the same tick of the file system's clock as the build began is not trusted.
  await setTimeout(50);
  const { exitCode, output } = await build({ projectDir, outDir: 'dist', cacheDir: '.cache' });
  assert.equal(exitCode, 0, output);
  return { pages: Number(/(\d+) page\(s\) built/.exec(output)?.[1] ?? 0), output };
}

test('where nothing has changed, nothing is made', async () => {
  const { pages, output } = await built();
  assert.equal(pages, 0);
  assert.match(output, /nothing has changed since the last build/);
});

test('an edited text makes few pages anew', async () => {
  await archive.change(0, (text) => `${text}\n又加一段。\n`);
  const { pages } = await built();
  assert.ok(pages > 0 && pages < all / 2, `${pages} of ${all}`);
});

test('other old addresses of a page are made, and the former ones go', async () => {
  const out = (file: string) => readFile(join(projectDir, 'dist', file), 'utf8');
  await archive.page(1);
  assert.ok((await built()).pages < all / 2);
  assert.match(await out('about.html'), /url=\/about\//);
  assert.match(await out('old/about-1/index.html'), /url=\/about\//);
  await archive.page(2);
  await built();
  assert.match(await out('old/about-2/index.html'), /url=\/about\//);
  await assert.rejects(out('old/about-1/index.html'), { code: 'ENOENT' });
  await archive.page(3);
  await built();
  assert.match(await out('about/index.html'), /url=\/us\//);
  await assert.rejects(out('about.html'), { code: 'ENOENT' });
  await archive.page(0);
  await built();
  assert.doesNotMatch(await out('about/index.html'), /http-equiv="refresh"/);
});

test('a build that was cut short while it published is told of, and repaired', async () => {
  const out = join(projectDir, 'dist');
  const manifest = await readFile(join(out, 'manifest.json'), 'utf8');
  const left = parseManifest(manifest).filter(({ path }) => path.startsWith('2023/01/03/'));
  await mkdir(join(out, '.backfile'));
  await writeFile(join(out, '.backfile/manifest.json'), printManifest(left));
  await writeFile(join(out, '2023/01/03/index.html'), 'half a page');
  const { output } = await built();
  assert.match(output, new RegExp(`cut short while it published; it left ${left.length} files`));
  assert.match(await readFile(join(out, '2023/01/03/index.html'), 'utf8'), /<\/html>/);
  assert.equal(await readFile(join(out, 'manifest.json'), 'utf8'), manifest);
  assert.doesNotMatch((await built()).output, /cut short/);
});

test('a page that somebody deleted or wrote over is made again', async () => {
  const [day, month] = ['2023/01/03/index.html', '2023/02/index.html'];
  const out = (file: string) => join(projectDir, 'dist', file);
  const whole = await readFile(out(month), 'utf8');
  await rm(out(day));
  await writeFile(out(month), whole.replace('<h1>', '<h2>'));
  await built();
  assert.match(await readFile(out(day), 'utf8'), /<\/html>/);
  assert.equal(await readFile(out(month), 'utf8'), whole);
});

test('what configures a server is written again where somebody changed it', async () => {
  const file = join(projectDir, 'dist.hosting/nginx.conf');
  const whole = await readFile(file, 'utf8');
  await writeFile(file, whole.slice(0, 100));
  await built();
  assert.equal(await readFile(file, 'utf8'), whole);
});
