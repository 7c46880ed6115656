import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import test from 'node:test';
import { openBodies } from './bodies.ts';
import { readCache } from './cache.ts';
import { bodyKey, pipelineDigest } from './key.ts';

/** A folder that is both a project (it has a lock file) and the place of its cache. */
function project(context: TestContext): { cacheDir: string; projectDir: string; workers: number } {
  const path = mkdtempSync(join(tmpdir(), 'bodies-'));
  context.after(() => {
    rmSync(path, { recursive: true });
  });
  writeFileSync(join(path, 'package-lock.json'), '{}');
  return { cacheDir: path, projectDir: path, workers: 2 };
}

test('bodies are rendered once, kept, and read elsewhere', async (context) => {
  const options = project(context);
  const bodies = openBodies(options);
  const [one, again, other] = await Promise.all([
    bodies.render('**元** [a](b)', 'zh'),
    bodies.render('**元** [a](b)', 'zh'),
    bodies.render('**元** [a](b)', 'en'),
  ]);
  assert.equal(one, again);
  assert.notEqual(one.key, other.key);
  assert.equal(bodies.html(one.key), '<p><strong>元</strong> <a href="\u00010\u0001">a</a></p>');
  // Nothing is under way any more, so others can read already.
  const early = readCache(options.cacheDir);
  assert.deepEqual(early.facts(one.key), one.facts);
  early.close();
  await bodies.close();

  const second = openBodies(options);
  assert.deepEqual(await second.render('**元** [a](b)', 'zh'), one);
  assert.deepEqual(second.facts(one.key), one.facts);
  await second.close();
});

test('a body that cannot be rendered fails alone, and is not cached', async (context) => {
  const bodies = openBodies(project(context));
  const deep = '>'.repeat(10_000);
  const [bad, good] = await Promise.allSettled([
    bodies.render(deep, 'zh'),
    bodies.render('好', 'zh'),
  ]);
  assert.equal(good.status, 'fulfilled');
  assert.match(String(bad.status === 'rejected' && bad.reason), /quotes are opened inside/);
  await assert.rejects(bodies.render(deep, 'zh'), /quotes are opened inside/);
  await assert.rejects(bodies.render('<b><i>'.repeat(5_000), 'zh'), /nested too deeply/);
  await bodies.close();
});

test('closing waits for what is under way', async (context) => {
  const options = project(context);
  const bodies = openBodies(options);
  const promise = bodies.render('晚', 'zh');
  await bodies.close();
  const reader = readCache(options.cacheDir);
  assert.equal(reader.html((await promise).key), '<p>晚</p>');
  reader.close();
});

test('the key tells body, language and pipeline apart', (context) => {
  const { projectDir } = project(context);
  const digest = pipelineDigest(projectDir);
  assert.equal(digest, pipelineDigest(projectDir));
  writeFileSync(join(projectDir, 'package-lock.json'), '{"a":1}');
  assert.notEqual(digest, pipelineDigest(projectDir));
  const keys = [
    bodyKey('d', 'a', 'zh'),
    bodyKey('d', 'az', 'h'),
    bodyKey('da', '', 'zh'),
    bodyKey('d', '\uD800', 'zh'),
    bodyKey('d', '\uD801', 'zh'),
  ];
  assert.equal(new Set(keys).size, keys.length);
  assert.match(keys[0] ?? '', /^[0-9a-f]{64}$/);
});

test('a missing lock file is named', (context) => {
  const { cacheDir } = project(context);
  const projectDir = join(cacheDir, 'none');
  assert.throws(() => openBodies({ cacheDir, projectDir }), /lock file.*none.package-lock\.json/);
});
