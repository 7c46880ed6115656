import type { Header } from './headers.ts';
import { literal, type Hosting } from './hosting.ts';
import { mostForServers } from './redirects.ts';
import type { FileType } from './types.ts';

/**
 * An include for a `server` block of nginx, 1.18 or newer. All is inside one `location`, so that the rest of the
 * server stays its owner's. `add_header` of an inner block replaces all of the outer one (nginx's documentation,
 * "add_header"), so a block has either all headers or none.
 */
export function nginxInclude(hosting: Hosting): string {
  const { base } = hosting;
  return [
    '# How nginx serves this archive. Made by Backfile with every build; include it in a server block:',
    '#   server { listen 80; server_name example.org; root /srv/www; include /etc/nginx/backfile.conf; }',
    `# The files are to lie in /srv/www${base}/ then.`,
    ...(base === '' ? [] : block(`location = ${quote(decodeURI(base))}`, toFolder(hosting))),
    ...block(`location ${quote(`${decodeURI(base)}/`)}`, [
      ...served(hosting),
      ...types(hosting),
      ...compression(hosting),
      // The first pattern that fits is taken.
      ...block(
        `location ~ ${quote(hosting.drawingPattern)}`,
        immutableHeaders(ofDrawings(hosting)),
      ),
      ...block(`location ~ ${immutablePattern(hosting)}`, immutableHeaders(hosting)),
      ...namedTypes(hosting),
      ...redirects(hosting),
    ]),
    '',
  ].join('\n');
}

function toFolder({ base, policies, revalidated }: Hosting): string[] {
  const to = `return 301 ${address(`${base}/`)};`;
  return ['absolute_redirect off;', ...[...policies, revalidated].map(alwaysAdd), to];
}

function served({ policies, revalidated, notFound }: Hosting): string[] {
  return [
    'index index.html;',
    'autoindex off;',
    '# Redirects name no host: so they are right behind a proxy, and on any port.',
    'absolute_redirect off;',
    '# A folder without a page is not forbidden; there is nothing at its address.',
    `error_page 403 404 =404 ${address(notFound)};`,
    ...[...policies, revalidated].map(alwaysAdd),
  ];
}

/** In place of the server's own list, which knows less and differs from version to version. */
function types(hosting: Hosting): string[] {
  const lines = hosting.fileTypes.map(({ type, extensions }) => `${type} ${extensions.join(' ')};`);
  return [
    ...block('types', lines),
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${typesWhere(hosting, ({ charset }) => charset)};`,
  ];
}

function compression(hosting: Hosting): string[] {
  return [
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_min_length 1000;',
    `gzip_types ${typesWhere(hosting, ({ compress }) => compress)};`,
  ];
}

/** HTML is always among them, and named once more it is a warning (nginx's documentation, "gzip_types"). */
function typesWhere(hosting: Hosting, is: (type: Omit<FileType, 'extensions'>) => boolean): string {
  const all = [...hosting.namedTypes, ...hosting.fileTypes].filter(is).map(({ type }) => type);
  return all.filter((type) => type !== 'text/html').join(' ');
}

function immutablePattern({ immutablePrefixes }: Hosting): string {
  const prefixes = immutablePrefixes.map((prefix) => literal(decodeURI(prefix)));
  return quote(`^(${prefixes.join('|')})`);
}

/** The hosting of drawings, which have a policy of their own. */
function ofDrawings(hosting: Hosting): Hosting {
  const { policies, drawingPolicy } = hosting;
  const [name] = drawingPolicy;
  const own = policies.map((policy) => (policy[0] === name ? drawingPolicy : policy));
  return { ...hosting, policies: own };
}

/** Caching is not for errors: they would last a year. */
function immutableHeaders({ policies, immutable }: Hosting): string[] {
  return [...policies.map(alwaysAdd), add(immutable)];
}

function namedTypes({ namedTypes: all }: Hosting): string[] {
  return all.flatMap(({ stem, extension, type }) =>
    block(`location ~ ${quote(`/${stem}\\.${extension}$`)}`, [
      'types { }',
      `default_type ${type};`,
    ]),
  );
}

function redirects({ base, redirects: all }: Hosting): string[] {
  const held = all.slice(0, mostForServers);
  // In a replacement nothing escapes these.
  const asked = held.filter(({ path, query }) => query !== null && !/[$?]/.test(path));
  const plain = held.filter(({ query }) => query === null);
  const toPages = new Map(plain.map(({ path, to }) => [path, `return 301 ${address(to)};`]));
  const askedPaths = new Set(asked.map(({ path }) => path));
  // No address of the site begins so, and from outside it is as if nothing were there.
  const hidden = `${decodeURI(base)}/aliases/q`;
  return [
    ...[...askedPaths].flatMap((path) =>
      block(`location = ${quote(path)}`, [
        // A variable, because a question mark in the replacement itself would begin the query there.
        'set $backfile_query "?$args";',
        `if ($args) { rewrite ^ ${quote(`${hidden}${path}$backfile_query`)} last; }`,
        ...[toPages.get(path) ?? []].flat(),
      ]),
    ),
    ...asked.map(
      ({ path, query, to }) =>
        `location = ${quote(`${hidden}${path}?${query ?? ''}`)} { return 301 ${address(to)}; }`,
    ),
    ...(asked.length === 0
      ? []
      : block(`location ^~ ${quote(`${hidden}/`)}`, [
          'internal;',
          '# Another query: what is at the address itself.',
          `rewrite ${quote(`^${literal(hidden)}([^?]*)`)} $1 break;`,
        ])),
    ...plain
      .filter(({ path }) => !askedPaths.has(path))
      .map(({ path, to }) => `location = ${quote(path)} { return 301 ${address(to)}; }`),
  ];
}

function alwaysAdd(header: Header): string {
  return add(header).replace(/;$/, ' always;');
}

function add([name, value]: Header): string {
  return `add_header ${name} ${quote(value)};`;
}

function block(name: string, lines: readonly string[]): string[] {
  return [`${name} {`, ...lines.map((line) => `    ${line}`), '}'];
}

/** A word of nginx's language, taken as it is: in quotes a backslash escapes a quote and itself. */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** An address where a dollar sign begins a variable, which nothing escapes. @param url percent-encoded */
function address(url: string): string {
  return quote(url.replaceAll('$', '%24'));
}
