import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { describe, manifestName } from './manifest.ts';
import { publish, readPublished } from './publish.ts';

const folder = await mkdtemp(join(tmpdir(), 'backfile-publish-'));
const built = join(folder, 'built');
const out = join(folder, 'out');
after(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  await rm(built, { recursive: true, force: true });
  await rm(out, { recursive: true, force: true });
  await write(built, { 'index.html': 'home', '2024/01/a/index.html': 'a', '.nojekyll': '' });
});

async function write(root: string, files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

async function publishBuilt(): Promise<{ changed: number; deleted: number }> {
  const files = describe(built).map((file) => ({ ...file, from: join(built, file.path) }));
  const { changed, deleted } = await publish(files, await readPublished(out, new Map()), out);
  return { changed, deleted };
}

async function published(): Promise<string[]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1)).sort();
}

test('everything is published, hidden files too, and listed with its digest', async () => {
  assert.deepEqual(await publishBuilt(), { changed: 3, deleted: 0 });
  assert.deepEqual(await published(), [
    ...['.nojekyll', '2024/01/a/index.html', 'index.html', manifestName],
  ]);
  const manifest = JSON.parse(await readFile(join(out, manifestName), 'utf8')) as object[];
  assert.deepEqual(manifest[1], {
    path: '2024/01/a/index.html',
    bytes: 1,
    sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
  });
});

test('what did not change is not written again', async () => {
  await publishBuilt();
  const { mtimeMs } = await stat(join(out, 'index.html'));
  await write(built, { '2024/01/a/index.html': 'b' });
  assert.deepEqual(await publishBuilt(), { changed: 1, deleted: 0 });
  assert.equal((await stat(join(out, 'index.html'))).mtimeMs, mtimeMs);
  assert.equal(await readFile(join(out, '2024/01/a/index.html'), 'utf8'), 'b');
});

test('a file that someone cut short is written again', async () => {
  await publishBuilt();
  await write(out, { 'index.html': 'ho' });
  assert.deepEqual(await publishBuilt(), { changed: 1, deleted: 0 });
});

test('a file that someone wrote over is written again, though it is as long', async () => {
  await publishBuilt();
  await write(out, { 'index.html': 'HOME' });
  assert.deepEqual(await publishBuilt(), { changed: 1, deleted: 0 });
});

test('a file becomes a folder, a folder a file, and a name is spelt in other letters', async () => {
  await write(built, { data: 'a file', 'notes/one.txt': '1', 'Fair/index.html': 'fair' });
  await publishBuilt();
  await rm(built, { recursive: true });
  await write(built, { 'data/deep/a.json': '{}', notes: 'a file', 'fair/index.html': 'fair' });
  await publishBuilt();
  const names = ['data/deep/a.json', 'fair/index.html', manifestName, 'notes'];
  assert.deepEqual(await published(), names);
});

test('where a file cannot take its name, it is said, and the next build does the rest', async () => {
  await publishBuilt();
  await write(built, { 'new/index.html': 'new' });
  await write(out, { new: 'a file of the owner, where a folder must be' });
  await assert.rejects(publishBuilt(), /cut short.*the next build does the rest/);
  await rm(join(out, 'new'));
  await publishBuilt();
  assert.equal(await readFile(join(out, 'new/index.html'), 'utf8'), 'new');
  assert.ok(!(await published()).some((path) => path.startsWith('.backfile')));
});

test('a folder that somebody put in the place of a published file is theirs', async () => {
  await publishBuilt();
  await rm(join(out, 'index.html'));
  await write(out, { 'index.html/mine.txt': 'mine' });
  await rm(join(built, 'index.html'));
  await publishBuilt();
  assert.equal(await readFile(join(out, 'index.html/mine.txt'), 'utf8'), 'mine');
});

test('a page that is kept is not touched', async () => {
  await publishBuilt();
  const files = describe(built).map((file) => ({ ...file, from: null }));
  await rm(built, { recursive: true });
  const { changed } = await publish(files, await readPublished(out, new Map()), out);
  assert.equal(changed, 0);
  assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'home');
});

test('what an earlier build published goes with its source, anything else stays', async () => {
  await publishBuilt();
  await write(out, { CNAME: 'example.org', '2024/01/a/mine.txt': 'x' });
  await rm(join(built, '2024'), { recursive: true });
  assert.deepEqual(await publishBuilt(), { changed: 0, deleted: 1 });
  assert.deepEqual(await published(), [
    ...['.nojekyll', '2024/01/a/mine.txt', 'CNAME', 'index.html', manifestName],
  ]);
});

test('what a build left behind that did not end is taken away by the next', async () => {
  await write(out, { '2023/01/half/index.html': 'half', '.backfile/7': 'torn' });
  const entry = { path: '2023/01/half/index.html', bytes: 4, sha256: 'x' };
  await write(out, { [`.backfile/${manifestName}`]: JSON.stringify([entry]) });
  assert.deepEqual(await publishBuilt(), { changed: 3, deleted: 1 });
  assert.deepEqual(await published(), [
    ...['.nojekyll', '2024/01/a/index.html', 'index.html', manifestName],
  ]);
});

test('a name may be as long as a file system keeps', async () => {
  const name = `${'图'.repeat(83)}.webp`;
  await write(built, { [`media/${name}`]: 'x' });
  await publishBuilt();
  assert.ok((await published()).includes(`media/${name}`));
});

test('a manifest that points out of the folder deletes nothing there', async () => {
  await write(folder, { 'precious.txt': 'x' });
  const entry = { path: '../precious.txt', bytes: 1, sha256: 'x' };
  await write(out, { [manifestName]: JSON.stringify([entry]) });
  await publishBuilt();
  assert.equal(await readFile(join(folder, 'precious.txt'), 'utf8'), 'x');
});
