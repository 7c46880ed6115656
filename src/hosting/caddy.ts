import type { Header } from './headers.ts';
import type { Hosting } from './hosting.ts';
import { mostForServers } from './redirects.ts';
import { contentType } from './types.ts';

/**
 * Directives for a site block of Caddy, 2.6 or newer, to be imported there. They stand in a `route`, because Caddy
 * would otherwise sort them, the most general `header` last, over the others (its documentation, "Directive order").
 */
export function caddyfile(hosting: Hosting): string {
  const { base } = hosting;
  const inside = quote(`${decodeURI(base)}/*`);
  return [
    '# How Caddy serves this archive. Made by Backfile with every build; import it in a site block:',
    '#   example.org {',
    '#       root * /srv/www',
    '#       import /etc/caddy/backfile',
    '#   }',
    `# The files are to lie in /srv/www${base}/ then.`,
    `@backfile path ${inside}${base === '' ? '' : ` ${quote(decodeURI(base))}`}`,
    ...block('route @backfile', served(hosting)),
    ...block('handle_errors', [
      ...block('@missing', ['expression {http.error.status_code} == 404', `path ${inside}`]),
      ...block('route @missing', missing(hosting)),
    ]),
    '',
  ].join('\n');
}

function served(hosting: Hosting): string[] {
  const { base, policies, revalidated, immutable, immutablePrefixes } = hosting;
  const hashed = immutablePrefixes.map((prefix) => quote(`${decodeURI(prefix)}*`));
  return [
    ...block('header', [...policies, revalidated].map(field)),
    ...(base === '' ? [] : [`redir ${quote(decodeURI(base))} ${quote(`${base}/`)} 301`]),
    // No file has such a name, and Caddy 2.6 would answer 500.
    '@nul path_regexp "\\x00"',
    'error @nul 404',
    ...headerFor('immutable', `path ${hashed.join(' ')}`, immutable),
    ...headerFor('drawings', `path_regexp ${quote(hosting.drawingPattern)}`, hosting.drawingPolicy),
    ...types(hosting),
    ...moved(hosting),
    ...block('encode', ['zstd', 'gzip', ...block('match', compressed(hosting))]),
    'file_server',
  ];
}

function types({ fileTypes, namedTypes }: Hosting): string[] {
  const byExtension = fileTypes.flatMap(({ extensions, ...type }) => {
    const paths = extensions.map((extension) => `*.${extension}`);
    const name = `type_${extensions.join('_')}`;
    return headerFor(name, `path ${paths.join(' ')}`, ['Content-Type', contentType(type)]);
  });
  const byName = namedTypes.flatMap(({ stem, extension, ...type }) => {
    const pattern = quote(`/${stem}\\.${extension}$`);
    return headerFor(`type_${stem}`, `path_regexp ${pattern}`, ['Content-Type', contentType(type)]);
  });
  return [...byExtension, ...byName];
}

/** Braces would be a placeholder or a variable of the environment, even in quotes: such an alias is left to its page. */
function moved({ redirects }: Hosting): string[] {
  const plain = redirects.filter(({ path }) => !/[{}]/.test(path)).slice(0, mostForServers);
  const asked = plain.filter(({ query }) => query !== null);
  const lines = asked.map(
    ({ from, query, to }) => `${quote(`${from}?${query ?? ''}`)} ${quote(to)}`,
  );
  const others = plain
    .filter(({ query }) => query === null)
    .map(({ path, to }) => `${quote(path)} ${quote(to)}`);
  return [
    // The whole address as it was sent, with its query.
    ...(lines.length === 0 ? [] : redirect('{http.request.uri}', 'asked', lines)),
    ...redirect('{http.request.uri.path}', 'moved', others),
  ];
}

function redirect(address: string, name: string, lines: string[]): string[] {
  return [
    ...block(`map ${address} {backfile_${name}}`, [...lines, 'default ""']),
    `@${name} not vars {backfile_${name}} ""`,
    `redir @${name} {backfile_${name}} 301`,
  ];
}

/** Headers of what was asked for are still there, and give way. */
function missing({ policies, revalidated, notFound }: Hosting): string[] {
  const type: Header = ['Content-Type', 'text/html; charset=utf-8'];
  return [
    ...block('header', [...policies, revalidated, type].map(field)),
    `rewrite * ${quote(notFound)}`,
    'encode zstd gzip',
    'file_server',
  ];
}

function compressed({ fileTypes, namedTypes }: Hosting): string[] {
  return [...namedTypes, ...fileTypes]
    .filter(({ compress }) => compress)
    .map(({ type }) => `header Content-Type ${type}*`);
}

function headerFor(name: string, matcher: string, header: Header): string[] {
  return [`@${name} ${matcher}`, `header @${name} ${field(header)}`];
}

function field([name, value]: Header): string {
  return `${name} ${quote(value)}`;
}

function block(name: string, lines: readonly string[]): string[] {
  return [`${name} {`, ...lines.map((line) => `\t${line}`), '}'];
}

/**
 * A word of Caddy's language, taken as it is. In quotes a backslash escapes a quote only, so others stay single.
 * @param text must not end with a backslash: no path, pattern or header here does
 */
function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
