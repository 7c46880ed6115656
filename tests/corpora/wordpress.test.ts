import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import matter from 'gray-matter';
import { parse } from 'yaml';
import { assertSame } from '../../src/import/html/fixture/facts.ts';
import { treeOf } from '../../src/import/formats/wordpress/content/content.ts';
import { build, temporaryFolder } from '../harness/build.ts';
import { digestOf } from './digest.ts';
import { importedPosts } from './importedPosts.ts';

/** WordPress's own theme unit test, which lies beside a checkout of the developers. */
const source = '../shared/corpora/raw/wordpress/themeunittestdata.wordpress.xml';
assert.ok(existsSync(source), `This test needs ${source}, which is not here.`);

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());
const contentDir = join(folder.path, 'content');

interface Imported {
  file: string;
  data: Record<string, unknown>;
  body: string;
}
let imported: Imported[] = [];
before(async () => {
  assert.match(runImport(), /\b76 written/);
  const files = readdirSync(contentDir, { recursive: true }).map(String).filter(isArticle).sort();
  imported = await Promise.all(files.map(read));
});

interface Post {
  title: string;
  link: string;
  type: string;
  isPublic: boolean;
  content: string;
  terms: string[];
}
/** The export as another parser reads it. */
const posts = postsOf(await readFile(source, 'utf8'));
const published = posts.filter(({ type, isPublic }) => isPublic && /^(post|page)$/.test(type));

test('all public posts and pages, and nothing else', () => {
  const standing = imported.filter(({ file }) => file.startsWith('pages/'));
  assert.equal(published.length, 76);
  assert.equal(standing.length, published.filter(({ type }) => type === 'page').length);
  const addresses = new Set(imported.flatMap(addressesOf));
  const paths = published.map(({ link }) => decodeURI(new URL(link).pathname));
  const missing = paths.map(bare).filter((path) => !addresses.has(path));
  assert.deepEqual(missing, []);
});

test('no draft, no private post, nothing behind a password', () => {
  const hidden = posts.filter(({ type, isPublic }) => type === 'post' && !isPublic);
  assert.equal(hidden.length, 3);
  const everything = imported.map(({ data, body }) => JSON.stringify(data) + body).join('\n');
  for (const { title, content } of hidden) {
    assert.ok(!imported.some(({ data }) => data.title === title), title);
    assert.ok(!everything.includes(content.slice(0, 40)), title);
  }
});

test('every category and tag', () => {
  for (const { link, terms, type } of published) {
    if (type === 'page') continue;
    const path = bare(decodeURI(new URL(link).pathname));
    const article = imported.find((one) => addressesOf(one).includes(path));
    const { section, tags = [] } = article?.data as { section?: string; tags?: string[] };
    const found = new Set([section ?? '', ...tags].map((name) => name.toLowerCase()));
    assert.deepEqual(
      terms.filter((name) => !found.has(name.toLowerCase())),
      [],
      path,
    );
  }
});

test('everyone has an identity of its own', () => {
  const ids = imported.flatMap(({ data }) => data.id ?? []);
  assert.equal(new Set(ids).size, 55);
  assert.ok(ids.every((id) => !JSON.stringify(id).includes('#')));
});

test('no shortcode is left in a text', () => {
  for (const { file, body } of imported) {
    const text = body.replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, '');
    assert.doesNotMatch(
      text,
      /\\?\[\/?(?:gallery|caption|audio|video|embed|playlist|code)\b(?!\]\()/,
      file,
    );
    assert.doesNotMatch(text, /<!--/, file);
  }
});

for (const { file, title, date, author, terms, aliases, pictures, headings } of importedPosts) {
  test(`as in the export: ${file}`, () => {
    const article = imported.find((one) => one.file === file);
    assert.ok(article, `there is no ${file}`);
    const { data, body } = article;
    const { section, tags = [] } = data as { section?: string; tags?: string[] };
    const found = [...(section === undefined ? [] : [section]), ...tags].sort();
    assert.equal(digestOf(String(data.title)), title);
    assert.equal(data.date ?? '', date);
    assert.deepEqual(data.authors ?? [], author === '' ? [] : [author]);
    assert.deepEqual(found, [...terms].sort());
    assert.deepEqual(data.aliases ?? [], aliases);
    assert.equal(body.match(/!\[/g)?.length ?? 0, pictures);
    const text = body.replace(/^```[\s\S]*?^```/gm, '');
    assert.equal(text.match(/^#+ /gm)?.length ?? 0, headings);
  });
}

test('every text reads as it did', () => {
  const survey = { attachments: new Map(), uploads: new Map(), blocks: new Map() };
  for (const { content } of published) {
    assertSame(() => treeOf(content, 0, survey).tree, 'en');
  }
});

test('a second import changes nothing, and the result builds without a problem', async () => {
  assert.match(runImport(), /\b0 written, 76 there already/);
  const [outDir, cacheDir] = [join(folder.path, 'out'), join(folder.path, 'cache')];
  const { exitCode, report } = await build({ contentDir, outDir, cacheDir, args: ['--strict'] });
  assert.equal(report, '');
  assert.equal(exitCode, 0);
});

function runImport(): string {
  const env = { ...process.env, CONTENT_DIR: contentDir, REPORT_LANG: 'en' };
  const args = ['src/cli/import.ts', source];
  return execFileSync(process.execPath, args, { env, encoding: 'utf8', stdio: 'pipe' });
}

function isArticle(file: string): boolean {
  return file.endsWith('.md');
}

async function read(file: string): Promise<Imported> {
  const text = await readFile(join(contentDir, file), 'utf8');
  const options = {
    engines: { yaml: (yaml: string) => parse(yaml, { schema: 'failsafe' }) as object },
  };
  const { data, content } = matter(text, options);
  return { file, data, body: content };
}

function addressesOf({ file, data }: Imported): string[] {
  const path = file.replace(/^[^/]+\/|(?:\/index)?\.md$/g, '');
  const aliases = (data.aliases ?? []) as string[];
  return [path, ...aliases.map(bare)];
}

function bare(path: string): string {
  return path.replace(/\/{2,}/g, '/').replace(/^\/|\/$/g, '');
}

function postsOf(xml: string): Post[] {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
  const { rss } = parser.parse(xml) as { rss: { channel: { item: Record<string, unknown>[] } } };
  return rss.channel.item.map((item) => {
    const text = (key: string): string => (typeof item[key] === 'string' ? item[key] : '');
    const terms = [item.category ?? []].flat() as Record<string, string>[];
    return {
      title: text('title'),
      link: text('link'),
      type: text('wp:post_type'),
      isPublic: text('wp:status') === 'publish' && text('wp:post_password') === '',
      content: text('content:encoded'),
      terms: terms
        .filter((term) => /^(category|post_tag)$/.test(term['@_domain'] ?? ''))
        .map((term) => term['#text'] ?? ''),
    };
  });
}
