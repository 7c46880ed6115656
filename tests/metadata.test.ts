import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import ts from 'typescript';
import { build, temporaryFolder } from './harness/build.ts';
import { launchChromium } from './harness/chromium.ts';
import { readHeads, type Head, type Thing } from './harness/heads.ts';
import { serve } from './harness/serve.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());
const out = join(folder.path, 'out');
// Not that of the sample's publications, so that what is the site's own can be told.
const siteUrl = 'https://archive.example.net/sub/';
let heads: Head[] = [];

before(async () => {
  const result = await build({ outDir: out, cacheDir: join(folder.path, 'cache'), siteUrl });
  assert.equal(result.exitCode, 0, result.output);
  heads = await readHeads(out);
});

/** The file of the built site that has a URL; null for URLs of other sites. */
function fileOf(url: string): string | null {
  if (!url.startsWith(siteUrl)) return null;
  const path = decodeURI(url.slice(siteUrl.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const articles = () => heads.filter(({ metas }) => metas.get('og:type')?.[0] === 'article');
const newsOf = ({ things }: Head) => things.find((thing) => thing['@type'] === 'NewsArticle');
const one = ({ metas }: Head, key: string) => metas.get(key)?.[0];

test('every page that is to be found says what it is', () => {
  assert.ok(articles().length > 60);
  for (const head of heads) {
    const { file, canonical, metas } = head;
    if (canonical === null || metas.get('robots')?.[0] === 'noindex') {
      assert.equal(metas.get('robots')?.[0], 'noindex', file);
      assert.equal(metas.has('og:type'), false, file);
      continue;
    }
    for (const key of ['og:type', 'og:title', 'og:url', 'og:site_name']) {
      assert.equal(metas.get(key)?.length, 1, `${file} ${key}`);
    }
    assert.equal(one(head, 'og:url'), canonical, file);
    for (const [key, values] of metas) assert.ok(!values.includes(''), `${file} ${key}`);
  }
});

test('every JSON-LD is of schema.org’s vocabulary, and what is not would be found', async () => {
  const things = heads.flatMap((head) => head.things);
  const kinds = ['BreadcrumbList', 'NewsArticle', 'WebSite'];
  assert.deepEqual([...new Set(things.map((thing) => thing['@type']))].sort(), kinds);
  const right: Thing = { '@type': 'NewsArticle', headline: '潮', author: { '@type': 'Person' } };
  const wrong: Thing[] = [
    { ...right, headlin: '潮' },
    { ...right, author: { '@type': 'Persona', name: '甲' } },
    { ...right, wordCount: '很多' },
    { ...right, correction: [{ '@type': 'CorrectionComment', txt: '改' }] },
    { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', nam: '首页' }] },
  ];
  const faults = await faultsOf([...wrong, right, ...formsOf(things)]);
  // Each on a line of its own, behind the import.
  const lines = [...new Set(faults.map((fault) => Number.parseInt(fault)))];
  const found = wrong.map((_, index) => index + 1);
  assert.deepEqual(lines, found, faults.slice(wrong.length).join('\n'));
});

/** One of each form: to the vocabulary a text is as good as another, but for the names of types. */
function formsOf(things: readonly Thing[]): Thing[] {
  const form = (thing: Thing) =>
    JSON.stringify(thing, (key, value: unknown) =>
      typeof value === 'string' && key !== '@type' ? '' : value,
    );
  return [...new Map(things.map((thing) => [form(thing), thing])).values()];
}

/** What the compiler says of things as literals of the types that are made from the vocabulary: the line of each. */
async function faultsOf(things: readonly Thing[]): Promise<string[]> {
  const file = join(folder.path, 'things.ts');
  const types = join(process.cwd(), 'node_modules/schema-dts/dist/schema.d.ts');
  const lines = things.map(
    (thing, index) => `export const t${index}: s.${thing['@type']} = ${literalOf(thing)};`,
  );
  await writeFile(file, `import type * as s from ${JSON.stringify(types)};\n${lines.join('\n')}\n`);
  const options = { strict: true, noEmit: true, skipLibCheck: true, types: [] };
  const program = ts.createProgram([file], {
    ...options,
    ...{ target: ts.ScriptTarget.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
    ...{ module: ts.ModuleKind.ESNext, allowImportingTsExtensions: true },
  });
  return ts.getPreEmitDiagnostics(program).map(({ file: source, start = 0, messageText }) => {
    const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
    return `${line} ${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300)}`;
  });
}

/** What an action asks for (`query-input`, https://schema.org/docs/actions.html) is no property: its type has a wrapper. */
function literalOf(thing: Thing): string {
  return JSON.stringify(thing, (key, value: unknown) => (/-input$/.test(key) ? undefined : value));
}

test('articles have what Google recommends for them, as it wants it', () => {
  // https://developers.google.com/search/docs/appearance/structured-data/article
  const iso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/;
  for (const head of articles()) {
    const { file } = head;
    const news = newsOf(head);
    assert.ok(news, file);
    const { headline, author, image, publisher } = news;
    const [published, modified] = [news.datePublished, news.dateModified] as [string, string?];
    assert.ok(typeof headline === 'string' && headline !== '', file);
    assert.match(published, iso, file);
    assert.match(modified ?? published, iso, file);
    assert.ok((modified ?? published).slice(0, 10) >= published.slice(0, 10), file);
    const names = ((author ?? []) as { name: string; url: string }[]).map(({ name, url }) => {
      assert.match(url, /^https:/, file);
      return name;
    });
    assert.deepEqual(names, head.metas.get('citation_author') ?? [], file);
    assert.ok((publisher as { logo: string }).logo.startsWith(siteUrl), file);
    assert.equal(one(head, 'og:image'), (image as { url: string } | undefined)?.url, file);
    assert.equal(news.inLanguage, one(head, 'citation_language'), file);
    assert.ok('wordCount' in news || 'size' in news, file);
  }
  const withImage = articles().filter((head) => newsOf(head)?.image !== undefined).length;
  assert.ok(withImage > 10, String(withImage));
  assert.ok(articles().some((head) => newsOf(head)?.correction !== undefined));
});

test('ways lead from the front page to the page, step by step', () => {
  // https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
  let count = 0;
  for (const { file, things } of heads) {
    const list = things.find((thing) => thing['@type'] === 'BreadcrumbList');
    if (!list) continue;
    count += 1;
    const items = list.itemListElement as { position: number; name: string; item?: string }[];
    assert.ok(items.length >= 2, file);
    assert.equal(items[0]?.item, siteUrl, file);
    for (const [index, { position, name, item }] of items.entries()) {
      assert.equal(position, index + 1, file);
      assert.notEqual(name, '', file);
      assert.equal(item === undefined, index === items.length - 1, file);
    }
  }
  assert.ok(count > 200, String(count));
});

test('every URL of the site’s own is there', () => {
  let count = 0;
  const look = (value: unknown, file: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) look(inner, file);
    } else if (typeof value === 'string' && !value.includes('{')) {
      const found = fileOf(value);
      if (found === null) return;
      count += 1;
      assert.ok(existsSync(join(out, found)), `${file}: ${value}`);
    }
  };
  for (const { file, things, metas, languages, canonical } of heads) {
    look([things, [...metas.values()], [...languages.values()], canonical], file);
  }
  assert.ok(count > 1000, String(count));
});

test('pictures of cards are as large as is said', async () => {
  const seen = new Set<string>();
  for (const head of articles()) {
    const url = one(head, 'og:image');
    const file = url === undefined ? null : fileOf(url);
    if (file === null || seen.has(file)) continue;
    seen.add(file);
    const { width, height } = await sharp(join(out, file)).metadata();
    assert.equal(one(head, 'og:image:width'), String(width), head.file);
    assert.equal(one(head, 'og:image:height'), String(height), head.file);
    assert.ok(one(head, 'og:image:alt'), head.file);
    assert.equal(one(head, 'twitter:card'), 'summary_large_image');
  }
  assert.ok(seen.size > 10);
});

test('languages lead to each other and back, and each is its own original', () => {
  const byFile = new Map(heads.map((head) => [head.file, head]));
  const translated = heads.filter(({ languages }) => languages.size > 0);
  assert.ok(translated.length >= 2);
  for (const { file, lang, languages, canonical, shown, things } of translated) {
    assert.equal(languages.get(lang), canonical, file);
    const others = [...languages].filter(([language]) => language !== 'x-default');
    assert.ok(
      others.some(([, url]) => url === languages.get('x-default')),
      file,
    );
    assert.deepEqual(
      shown,
      others.map(([language]) => language).filter((language) => language !== lang),
      file,
    );
    for (const [language, url] of others) {
      const other = byFile.get(fileOf(url) ?? '');
      assert.ok(other, `${file}: ${url}`);
      assert.equal(other.lang, language, file);
      assert.deepEqual(other.languages, languages, file);
    }
    const news = things.find((thing) => thing['@type'] === 'NewsArticle') ?? {};
    assert.equal('workTranslation' in news, languages.get('x-default') === canonical, file);
    assert.equal('translationOfWork' in news, languages.get('x-default') !== canonical, file);
  }
});

test('a browser reads the data of a page, and its policy has nothing against it', async () => {
  const [article] = articles();
  const path = article?.file.replace('index.html', '') ?? '';
  const site = await serve(out, '/sub');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
        console.error(violatedDirective);
      });
    });
    await page.goto(`${site.origin}/sub/${path}`, { waitUntil: 'networkidle' });
    const json = await page.locator('script[type="application/ld+json"]').textContent();
    const { '@graph': things } = JSON.parse(json ?? '') as { '@graph': Thing[] };
    assert.deepEqual(things, article?.things);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
    await site.close();
  }
});
