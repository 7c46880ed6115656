import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { browserQuery } from '../../src/article/alias.ts';
import { hostFiles } from '../../src/hosting/files.ts';
import { redirectsOf } from '../../src/hosting/redirects.ts';
import { temporaryFolder } from '../harness/build.ts';
import { request } from './request.ts';
import { startCaddy, startNginx } from './servers.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

/** What the languages of the servers give a meaning to, Chinese, and what any text has. */
const pieces = [
  ...[
    '"',
    "'",
    '`',
    '\\',
    ';',
    '{',
    '}',
    '$',
    '${x}',
    '$uri',
    '{path}',
    '{$HOME}',
    '#',
    '# x',
    '~',
  ],
  ...[' ', '\n', '\t', '\r\n', '\0', '*', '^', '%', '%2F', '?', '&', '<', '>', '(', ')', '[', ']'],
  ...[
    '!',
    '|',
    '=',
    ',',
    '+',
    '@',
    ':',
    '<<E',
    'import',
    'a',
    'B',
    '旧',
    '名',
    '😀',
    '.',
    '..',
    '/',
  ],
];
const path = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 });
const url = path.map((parts) => `/${encodeURI(parts.join(''))}/`);
/** What browsers send as a query: what the server's languages give a meaning to is encoded. */
const query = path.map((parts) => browserQuery(parts.join(''))).filter((text) => text !== '');
const asked = fc
  .oneof(fc.constantFrom('/', '/index.php', '/旧.asp', '/it is/'), url)
  .map(encodeURI);
const aliases = [
  ...fc.sample(fc.record({ from: url, to: url }), { numRuns: 400, seed: 3 }),
  ...fc.sample(fc.record({ from: asked, query, to: url }), { numRuns: 400, seed: 4 }),
];

for (const [name, start, file] of [
  ['nginx', startNginx, 'nginx.conf'],
  ['Caddy', startCaddy, 'Caddyfile'],
] as const) {
  test(`${name} takes whatever authors write as an address, and nothing else`, async () => {
    const base = '/sub/path';
    const root = join(folder.path, 'empty');
    await mkdir(root, { recursive: true });
    const redirects = redirectsOf(aliases, base);
    assert.ok(redirects.length > 100);
    const { server: files } = hostFiles({ base, aliases, search: { engine: null } });
    const include = files.find((one) => one.path === file)?.content ?? '';
    const server = await start({ root, include, folder: join(folder.path, name) });
    try {
      for (const { path: old, from: address, query: and, to } of redirects) {
        const from = and === null ? address : `${address}?${and}`;
        // In nginx's replacements a dollar sign would be a variable, a question mark the query's.
        if (name === 'nginx' && and !== null && /[$?]/.test(old)) continue;
        const { status, headers } = await request(server.origin, from);
        // Caddy has no redirect where a brace would be a placeholder.
        const isLeft = name === 'Caddy' && /[{}]/.test(old);
        assert.equal(status, isLeft ? 404 : 301, from);
        const location = headers.location ?? '';
        if (!isLeft) assert.equal(decodeURIComponent(location), decodeURIComponent(to), from);
        assert.equal(headers['x-content-type-options'], 'nosniff');
      }
    } finally {
      await server.close();
    }
  });
}
