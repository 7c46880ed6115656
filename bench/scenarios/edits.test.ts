import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { changesBetween } from '../measure/changes.ts';
import { describe, type Manifest } from '../../src/build/manifest.ts';
import { temporaryFolder } from '../../tests/harness/build.ts';
import { generate } from '../corpus/generate.ts';
import { listArticles, openArticle } from './articles.ts';
import * as edits from './edits.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());
const contentDir = join(folder.path, 'content');
const projectDir = join(folder.path, 'project');
const layouts = join(projectDir, 'src', 'layouts');
await generate(contentDir, { articles: 9, seed: 1 });
await mkdir(layouts, { recursive: true });
await writeFile(join(layouts, 'Article.astro'), '<p />\n');
const workplace = { contentDir, projectDir, articles: await listArticles(contentDir) };
const middle = workplace.articles[4];
assert.ok(middle);

let before: Manifest;
beforeEach(() => {
  before = describe(folder.path);
});

/** What an edit did to the files: how many it added, and how many it changed. */
async function did(edit: edits.Edit, run = 1): Promise<[added: number, changed: number]> {
  await edit(workplace, run);
  const { rest } = changesBetween(before, describe(folder.path));
  return [rest.added, rest.changed];
}

test('the newest article comes after all others, and every run adds another', async () => {
  assert.deepEqual(await did(edits.addNewest), [1, 0]);
  assert.deepEqual(await did(edits.addNewest, 2), [2, 0]);
  const after = await listArticles(contentDir);
  const [last, next] = [workplace.articles.at(-1), after.at(-2)].map(
    (article) => article?.frontMatter.date.day ?? '',
  );
  assert.ok((next ?? '') > (last ?? ''));
  assert.deepEqual(after.at(-1)?.frontMatter.tags, middle.frontMatter.tags);
});

test('the backdated article is of the middle one’s day', async () => {
  assert.deepEqual(await did(edits.addBackdated), [1, 0]);
  const { day } = middle.frontMatter.date;
  const count = (articles: typeof workplace.articles) =>
    articles.filter(({ frontMatter }) => frontMatter.date.day === day).length;
  assert.equal(count(await listArticles(contentDir)), count(workplace.articles) + 1);
});

test('an edit of the body or of the title changes one file, and only that of it', async () => {
  const old = await openArticle(contentDir, middle.file);
  assert.deepEqual(await did(edits.editBody), [0, 1]);
  const longer = await openArticle(contentDir, middle.file);
  assert.deepEqual(longer.frontMatter, old.frontMatter);
  assert.ok(longer.body.startsWith(old.body.trimEnd()) && longer.body.length > old.body.length);
  await edits.editTitle(workplace, 1);
  const renamed = await openArticle(contentDir, middle.file);
  assert.equal(renamed.body, longer.body);
  assert.equal(renamed.frontMatter.title, `${old.frontMatter.title}（1）`);
});

test('the template is that of the copy', async () => {
  assert.deepEqual(await did(edits.editTemplate), [0, 1]);
  await assert.rejects(edits.editTemplate({ ...workplace, projectDir: folder.path }, 1), /ENOENT/);
});
