import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TestContext } from 'node:test';
import test from 'node:test';
import { openCache, readCache } from './cache.ts';
import type { Rendered } from './rendered.ts';

function folder(context: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'bodies-'));
  context.after(() => {
    rmSync(path, { recursive: true });
  });
  return path;
}

function rendered(html: string, feed: string | null = null): Rendered {
  const facts = {
    ...{ links: [], ids: [], headings: [], excerpt: html, graphemes: 1, feedBytes: 0 },
    removed: null,
  };
  return { html, feed, facts };
}

test('what is added is read at once, and by others after a flush', (context) => {
  const dir = join(folder(context), 'not', 'there');
  const cache = openCache(dir);
  cache.add('k', rendered('<p>元</p>'));
  assert.equal(cache.html('k'), '<p>元</p>');
  assert.equal(cache.find('k')?.excerpt, '<p>元</p>');
  const reader = readCache(dir);
  assert.throws(() => reader.html('k'), /has no body k/);
  cache.flush();
  assert.equal(reader.html('k'), '<p>元</p>');
  assert.equal(reader.facts('k').graphemes, 1);
  reader.close();
  cache.close();
});

test('the text for feeds is kept beside the other where it differs', (context) => {
  const dir = folder(context);
  const cache = openCache(dir);
  cache.add('other', rendered('<p class="caption">元</p>', '<p>元</p>'));
  cache.add('same', rendered('<p>元</p>'));
  const texts = (from: Pick<typeof cache, 'feed'>) => [from.feed('other'), from.feed('same')];
  assert.deepEqual(texts(cache), ['<p>元</p>', '<p>元</p>']);
  cache.flush();
  assert.deepEqual(texts(cache), ['<p>元</p>', '<p>元</p>']);
  const reader = readCache(dir);
  assert.deepEqual(texts(reader), ['<p>元</p>', '<p>元</p>']);
  assert.throws(() => reader.feed('none'), /has no body none/);
  reader.close();
  cache.close();
});

test('thousands of rows outlive the closing', (context) => {
  const dir = folder(context);
  const cache = openCache(dir);
  for (let at = 0; at < 4_000; at += 1) cache.add(`k${at}`, rendered(String(at)));
  cache.close();
  const reader = readCache(dir);
  assert.equal(reader.html('k0'), '0');
  assert.equal(reader.html('k3999'), '3999');
  assert.throws(() => reader.facts('none'), /has no body none/);
  reader.close();
});

test('a key that is not there is null to find and an error to read', (context) => {
  const cache = openCache(folder(context));
  assert.equal(cache.find('none'), null);
  assert.throws(() => cache.html('none'), /render\.sqlite has no body none/);
  cache.close();
});

const SPOILERS: Record<string, (path: string) => void> = {
  'a file of another kind': (path) => {
    writeFileSync(path, 'not a database at all\n'.repeat(1_000));
  },
  'an empty file': (path) => {
    writeFileSync(path, '');
  },
  'a truncated file': (path) => {
    writeFileSync(path, readFileSync(path).subarray(0, 6_000));
  },
  'another database': (path) => {
    rmSync(path);
    const db = new DatabaseSync(path);
    db.exec('CREATE TABLE body (x)');
    db.close();
  },
  'an older form': (path) => {
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 0');
    db.close();
  },
};

for (const [what, spoil] of Object.entries(SPOILERS)) {
  test(`${what} is begun again, and refused by a reader`, (context) => {
    const dir = folder(context);
    const first = openCache(dir);
    for (let at = 0; at < 300; at += 1) first.add(`k${at}`, rendered('x'.repeat(1_000)));
    first.close();
    spoil(join(dir, 'render.sqlite'));
    assert.throws(() => readCache(dir), /render\.sqlite.*delete it and build again/);
    assertBegunAgain(dir);
  });
}

test('damage that shows only in a row begins the file again', (context) => {
  assertBegunAgain(damagedRows(context));
});

test('a reader that meets a damaged row deletes the file, and says what to do', (context) => {
  const dir = damagedRows(context);
  const reader = readCache(dir);
  assert.throws(() => reader.html('k1'), /render\.sqlite was damaged.*build again/);
  reader.close();
  assert.equal(existsSync(join(dir, 'render.sqlite')), false);
});

function assertBegunAgain(dir: string): void {
  const second = openCache(dir);
  assert.equal(second.find('k1'), null);
  second.add('k1', rendered('new'));
  second.close();
  const reader = readCache(dir);
  assert.equal(reader.html('k1'), 'new');
  reader.close();
}

function damagedRows(context: TestContext): string {
  const dir = folder(context);
  const path = join(dir, 'render.sqlite');
  const first = openCache(dir);
  for (let at = 0; at < 300; at += 1) first.add(`k${at}`, rendered('x'.repeat(9_000)));
  first.close();
  const bytes = readFileSync(path);
  const db = new DatabaseSync(path);
  const leaf = Number(
    db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'body'`).get()?.rootpage,
  );
  db.close();
  bytes.fill(0xff, (leaf - 1) * 4_096, leaf * 4_096);
  writeFileSync(path, bytes);
  return dir;
}

test('no cache is no empty cache to a reader', (context) => {
  assert.throws(() => readCache(folder(context)), /There is no render cache at .*render\.sqlite/);
});
