import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { descriptions } from './descriptions.ts';
import { jsonSchemas } from './jsonSchema.ts';
import { readArticle } from './read.ts';
import { readVocabulary } from './vocabulary.ts';

const schemas = jsonSchemas();
const ajv = new Ajv({ allErrors: true });

/** What an editor says, which reads YAML with the types of its core schema. */
function editorAccepts(schema: string, yaml: string): boolean {
  return ajv.validate(schemas[schema] ?? {}, parse(yaml)) === true;
}

function buildAccepts(yaml: string): boolean {
  const context = { lang: 'zh-CN', timeZone: () => 'Asia/Shanghai' };
  const read = readArticle(`---\n${yaml}\n---\n\n正文\n`, 'a.md', 'a', context);
  return !Array.isArray(read) && read.problems.length === 0;
}

test('schemas/ is up to date: npm run schema', () => {
  assert.deepEqual(readdirSync('schemas').sort(), Object.keys(schemas).sort());
  for (const [name, schema] of Object.entries(schemas)) {
    const written: unknown = JSON.parse(readFileSync(`schemas/${name}`, 'utf8'));
    assert.deepEqual(written, JSON.parse(JSON.stringify(schema)), name);
  }
});

test('every key is described, in Chinese and in English', () => {
  const look = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (name !== 'properties') look(value, path);
      else {
        for (const [key, inner] of Object.entries(
          value as Record<string, { description?: string }>,
        )) {
          const isInSource = path.endsWith('source');
          assert.match(
            inner.description ?? '',
            isInSource ? /\p{sc=Han}/u : /\p{sc=Han}.*\n.*[a-z]/u,
            `${path}.${key}`,
          );
          look(inner, `${path}.${key}`);
        }
      }
    }
  };
  for (const [name, schema] of Object.entries(schemas)) look(schema, name);
  const used = JSON.stringify(schemas);
  for (const [key, text] of Object.entries(descriptions)) assert.ok(used.includes(text), key);
});

const head = 'title: 题\ndate: 2024-01-01\n';

test('an editor accepts what the build accepts', () => {
  for (const yaml of [
    head,
    'title: 2024\ndate: 2024-01-01T08:23:56+08:00',
    'title: 12:30\ndate: 2024-01-01 08:30',
    'title: true\ndate: "2024-01-01T08:30Z"',
    `${head}kicker:\nextra:\ntags:\n`,
    `${head}tags: 灯塔、展览`,
    `${head}tags: [灯塔, 2024]`,
    `${head}tags:\n  - 灯塔\n  -\n`,
    `${head}source: 望潮晚报`,
    `${head}source: { name: 望潮晚报, url: "https://example.org/1" }`,
    `${head}series: { name: 口述, part: 1 }`,
    `${head}series: { name: 口述, part: "12" }`,
    `${head}cover: { src: ./a.jpg, alt: 图, caption: , credit: 1 }`,
    `${head}aliases: /old/`,
    `${head}aliases: [/old/x.html, "/?p=12"]`,
    `${head}corrections: [{ date: 2024-01-02, text: 应为四十 }]`,
    `${head}withdrawn: { date: 2024-01-02, reason: 有误 }`,
    `${head}draft: true`,
    `${head}draft: "false"`,
    `${head}canonical: HTTPS://example.org/`,
    `${head}extra: { any: [thing, { at: 1 }] }`,
  ]) {
    assert.ok(buildAccepts(yaml), `the build refuses ${yaml}`);
    assert.ok(editorAccepts('article.json', yaml), `${yaml}\n${ajv.errorsText()}`);
  }
});

test('an editor refuses what the build refuses, as far as it can', () => {
  for (const yaml of [
    'title: 题',
    'date: 2024-01-01',
    'title:\ndate: 2024-01-01',
    'title: [题]\ndate: 2024-01-01',
    'title: 题\ndate: 2024/01/01',
    'title: 题\ndate: 2024年1月1日',
    'title: 题\ndate: 20240101',
    `${head}updated: soon`,
    `${head}tittle: 题`,
    `${head}tags: { a: b }`,
    `${head}source: { nam: 望潮晚报 }`,
    `${head}source: [望潮晚报]`,
    `${head}series: { name: 口述, part: 0 }`,
    `${head}series: { part: 1 }`,
    `${head}series: 口述`,
    `${head}cover: a.jpg`,
    `${head}cover: { alt: 图 }`,
    `${head}aliases: old`,
    `${head}aliases: [old]`,
    `${head}aliases: [//example.org/]`,
    `${head}corrections: 应为四十`,
    `${head}corrections: [{ text: 应为四十 }]`,
    `${head}withdrawn: true`,
    `${head}withdrawn: { date: 2024-01-02 }`,
    `${head}draft: yes`,
    `${head}canonical: example.org`,
    `${head}extra: thing`,
  ]) {
    assert.ok(!buildAccepts(yaml), `the build accepts ${yaml}`);
    assert.ok(!editorAccepts('article.json', yaml), yaml);
  }
});

test('an editor knows the old addresses of a standing page', () => {
  for (const [yaml, right] of [
    ['title: 关于\naliases: /about.html', true],
    ['title: 关于\naliases: ["/?page_id=2", /old/about/]', true],
    ['title: 关于\naliases:', true],
    ['title: 关于\naliases: [about]', false],
    ['title: 关于\ntags: [a]', false],
  ] as const) {
    assert.equal(editorAccepts('page.json', yaml), right, yaml);
  }
});

test('vocabulary files', () => {
  for (const [file, yaml, right] of [
    ['tags.yml', '元宇宙:\n  slug: metaverse\n  aliases: [Metaverse, 3D]\n潮汐:\n2024:\n', true],
    ['tags.yml', '元宇宙: { slug: 元宇宙_1-a, parent: 科技, url: "https://example.org/" }', true],
    ['tags.yml', '元宇宙: { slug: Meta }', false],
    ['tags.yml', '元宇宙: { slug: a/b }', false],
    ['tags.yml', '元宇宙: { slugg: a }', false],
    ['tags.yml', '元宇宙: { timeZone: Asia/Shanghai }', false],
    ['tags.yml', '元宇宙: metaverse', false],
    ['tags.yml', '- 元宇宙', false],
    ['tags.yml', '元宇宙: { aliases: Metaverse }', false],
    ['sources.yml', '望潮晚报: { timeZone: Asia/Shanghai, url: "https://example.org/" }', true],
    ['sources.yml', '望潮晚报: { url: example.org }', false],
  ] as const) {
    const { problems } = readVocabulary(yaml, file);
    assert.equal(problems.length === 0, right, `the build: ${file} ${yaml}`);
    const schema = file === 'sources.yml' ? 'sources.json' : 'vocabulary.json';
    assert.equal(editorAccepts(schema, yaml), right, `${file} ${yaml}`);
  }
});
