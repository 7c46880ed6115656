import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { build, temporaryFolder } from './harness/build.ts';
import { checkout } from './harness/checkout.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

const bad = 'tests/fixtures/bad';

function buildBad(reportLanguage: string, outDir: string) {
  const env = { REPORT_LANG: reportLanguage };
  return build({ contentDir: bad, outDir, cacheDir: join(folder.path, 'cache'), siteUrl: '', env });
}

for (const language of ['en', 'zh']) {
  test(`a folder of bad files is reported whole, in ${language}`, async () => {
    const expected = await readFile(`tests/fixtures/bad.${language}.txt`, 'utf8');
    const { exitCode, report } = await buildBad(language, join(folder.path, language));
    assert.equal(exitCode, 1);
    assert.equal(report, expected);
  });
}

test('a failed build leaves what is published alone', async () => {
  const out = join(folder.path, 'published');
  await mkdir(out);
  await writeFile(join(out, 'index.html'), 'as it was');
  const { exitCode } = await buildBad('en', out);
  assert.equal(exitCode, 1);
  assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'as it was');
  assert.deepEqual(await readdir(out), ['index.html']);
});

test('an archive without articles is an error, and wipes nothing', async () => {
  const content = join(folder.path, 'empty');
  const out = join(folder.path, 'kept');
  await mkdir(join(content, 'articles'), { recursive: true });
  await mkdir(out);
  await writeFile(join(content, 'articles', 'draft.md'), '---\ntitle: 题\ndraft: true\n---\n');
  await writeFile(join(out, 'index.html'), 'as it was');
  const options = { contentDir: content, outDir: out, cacheDir: join(folder.path, 'cache-empty') };
  const { exitCode, report } = await build({ ...options, env: { REPORT_LANG: 'en' } });
  assert.equal(exitCode, 1);
  assert.match(report, /^CONTENT_DIR\n {2}1:1 {2}✗ site\/no-articles {2}/m);
  assert.doesNotMatch(report, /draft\.md/);
  assert.deepEqual(await readdir(out), ['index.html']);
});

test('warnings fail a build only where --strict is asked for', async () => {
  const content = join(folder.path, 'warned');
  await mkdir(join(content, 'articles'), { recursive: true });
  const article = '---\ntitle: 题\ndate: 2024-03-05\n---\n\n[断](./gone.md)\n';
  await writeFile(join(content, 'articles', 'a.md'), article);
  const options = { contentDir: content, cacheDir: join(folder.path, 'cache-warned') };
  const strict = await build({
    ...options,
    outDir: join(folder.path, 'strict'),
    args: ['--strict'],
  });
  assert.equal(strict.exitCode, 1);
  assert.match(strict.report, /link\/dead/);
  const lax = await build({ ...options, outDir: join(folder.path, 'lax') });
  assert.equal(lax.exitCode, 0);
  assert.match(lax.report, /6:1 +! link\/dead/);
});

test('a file of public/ in the place of a page is an error, and a wrong SITE_URL too, though nothing else has changed', async () => {
  const projectDir = await checkout(join(folder.path, 'project'), ['content']);
  const articles = join(projectDir, 'content/articles');
  await mkdir(articles, { recursive: true });
  await writeFile(
    join(articles, 'a.md'),
    '---\ntitle: 题\ndate: 2024-03-05\ntags: 潮\n---\n\n文。\n',
  );
  const site = { projectDir, outDir: 'dist', cacheDir: '.cache', env: { REPORT_LANG: 'en' } };
  assert.equal((await build({ ...site, siteUrl: 'http://localhost:4321/' })).exitCode, 0);
  const wrong = await build({ ...site, siteUrl: 'localhost:4321' });
  assert.equal(wrong.exitCode, 1);
  assert.match(wrong.report, /site\/url-invalid/);

  const files = ['tags/index.html', '2024/03', 'rss.xml', '404.html'];
  for (const file of files) {
    await mkdir(dirname(join(projectDir, 'public', file)), { recursive: true });
    await writeFile(join(projectDir, 'public', file), 'mine');
  }
  const taken = await build(site);
  assert.equal(taken.exitCode, 1);
  for (const file of files)
    assert.match(taken.report, new RegExp(`^public/${file}\\n.*site/public`, 'm'));
});
