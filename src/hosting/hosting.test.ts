import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headersFile } from './headersFile.ts';
import { hostingOf } from './hosting.ts';
import { contentPolicy, responsePolicy } from './policy.ts';
import { contentType } from './types.ts';

test('the policy of responses allows what pages allow, WebAssembly, and no framing', () => {
  const directives = (policy: string) => policy.split('; ');
  const ofPage = directives(contentPolicy(null));
  const ofSearch = directives(contentPolicy({ engine: 'https://a.example' }));
  const ofResponse = directives(responsePolicy({ engine: 'https://a.example' }));
  assert.deepEqual(ofResponse, [...ofSearch, "frame-ancestors 'none'"]);
  assert.ok(ofPage.includes("script-src 'self'"));
  assert.ok(ofSearch.includes("script-src 'self' 'wasm-unsafe-eval'"));
  assert.deepEqual(
    ofPage.filter((directive) => !ofSearch.includes(directive)),
    ["script-src 'self'", "form-action 'self'"],
  );
  assert.doesNotMatch(responsePolicy({ engine: null }), /unsafe-inline|'unsafe-eval'|\*/);
});

test('every extension has one type, and JSON no charset', () => {
  const { fileTypes, namedTypes } = hostingOf({ base: '', aliases: [], search: { engine: null } });
  const extensions = fileTypes.flatMap(({ extensions: all }) => all);
  assert.deepEqual(extensions, [...new Set(extensions)]);
  for (const type of [...fileTypes, ...namedTypes]) {
    assert.equal(contentType(type).includes('charset'), !/json/.test(type.type) && type.charset);
    assert.match(contentType(type), /^[a-z]+\/[a-z0-9.+-]+(; charset=utf-8)?$/);
  }
});

test('addresses carry the base', () => {
  const { immutablePrefixes, notFound } = hostingOf({
    base: '/sub/path',
    aliases: [],
    search: { engine: null },
  });
  assert.equal(notFound, '/sub/path/404.html');
  assert.ok(immutablePrefixes.includes('/sub/path/_astro/'));
});

test('headers are plain: nothing in them could end a quotation or begin a variable', () => {
  const { policies, revalidated, immutable } = hostingOf({
    base: '',
    aliases: [],
    search: { engine: null },
  });
  for (const [name, value] of [...policies, revalidated, immutable]) {
    assert.match(name, /^[A-Za-z-]+$/);
    assert.match(value, /^[ -~]+$/);
    assert.doesNotMatch(value, /["\\${}]/);
  }
});

for (const base of ['', '/sub/path']) {
  test(`_headers is within the limits, and sets nothing twice for one file, base "${base}"`, () => {
    const rules = parse(headersFile(hostingOf({ base, aliases: [], search: { engine: null } })));
    assert.ok(rules.length <= 100);
    for (const [path, expected] of [
      ['/', 'none none'],
      ['/2024/06/01/static-newsroom/', 'none none'],
      ['/rss.xml', 'none none'],
      ['/feed.json', 'none feed'],
      ['/opensearch.xml', 'none opensearch'],
      ['/_astro/Page.Cx4Vxj_G.css', 'immutable none'],
      ['/pagefind/fragment/14e407d0a1b2.pf_fragment', 'immutable none'],
      ['/pagefind/pagefind.d6b549be7db4.pf_meta', 'immutable none'],
      ['/pagefind/engine/worker.272a5597b767.js', 'immutable none'],
      ['/pagefind/engine/wasm.7add52565919.pagefind', 'immutable none'],
      ['/pagefind/catalogue.json', 'none none'],
      ['/manifest.json', 'none none'],
    ] as const) {
      const matching = rules.filter(({ pattern }) => pattern.test(base + path));
      const names = matching.flatMap(({ headers }) => headers.map(([name]) => name));
      assert.deepEqual(names, [...new Set(names)], path);
      const headers = new Map(matching.flatMap((rule) => rule.headers));
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path);
      const caching = /immutable/.exec(headers.get('Cache-Control') ?? '')?.[0] ?? 'none';
      const type = /feed|opensearch/.exec(headers.get('Content-Type') ?? '')?.[0] ?? 'none';
      assert.equal(`${caching} ${type}`, expected, path);
    }
  });
}

/** As Cloudflare Pages reads it: a star is any text (workers-sdk, pages-shared/asset-server/rulesEngine.ts). */
function parse(file: string) {
  const lines = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of lines) {
    assert.ok(line.length <= 2000);
    if (line.startsWith('/')) {
      assert.ok(line.split('*').length <= 2, line);
      const parts = line.split('*').map((part) => part.replaceAll('.', '\\.'));
      rules.push({ pattern: new RegExp(`^${parts.join('.*')}$`), headers: [] });
    } else {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      assert.notEqual(value, '', line);
      rules.at(-1)?.headers.push([name, value]);
    }
  }
  return rules;
}
