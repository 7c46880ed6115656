/** An old address and the one that it leads to: from the root, percent-encoded, without the base. */
export interface OldAddress {
  /** Without its query. */
  from: string;
  /** As a browser sends it, without its question mark; null where there is none. */
  query?: string | null;
  to: string;
}

/** What a host answers at an old address. All three are from the root of the host, with the base. */
export interface Redirect {
  /** The old address as a host sees it that decodes addresses. */
  path: string;
  /** The old address, percent-encoded, without its query. */
  from: string;
  /** What must follow it, in visible ASCII without quotes, braces, backslashes and dollar signs; null for nothing. */
  query: string | null;
  /** The new address, percent-encoded: ASCII without white space, double quotes, braces and backslashes. */
  to: string;
}

/**
 * How long the two addresses together may be. Cloudflare Pages takes lines of 1,000 characters, of which the spaces and
 * the status are a few (its documentation, "Redirects"); nginx takes words of 4,096 bytes.
 */
const longest = 980;

/**
 * How many redirects the configuration of a server holds. Measured at 10,000: nginx 1.22 takes 72 MB for them and starts
 * in 0.3 s, Caddy 2.6 takes 31 MB and 0.6 s; at 50,000 nginx does not start within 10 s.
 */
export const mostForServers = 10_000;

/**
 * The aliases that hosts can answer with a redirect, in the order given. Every alias has a page as well, which leads on
 * by itself, with a query by a script: so one that a host could misunderstand is left to its page.
 */
export function redirectsOf(aliases: readonly OldAddress[], base: string): Redirect[] {
  const redirects = new Map<string, Redirect>();
  for (const { from, query = null, to } of aliases) {
    const path = decode(base + from, query !== null);
    const target = decode(base + to);
    if (path === null || target === null || (path === target && query === null)) continue;
    if (query !== null && !/^[A-Za-z0-9\-._~!()*+,;=:@/&%[\]|]+$/.test(query)) continue;
    const key = query === null ? path : `${path}?${query}`;
    const redirect = { path, from: encode(path), query, to: encode(target) };
    const { length } = redirect.from + (query ?? '') + redirect.to;
    if (!redirects.has(key) && length <= longest) redirects.set(key, redirect);
  }
  return [...redirects.values()];
}

/**
 * @param maybeRoot whether `/` is an old address, as it is before a query
 * @returns null for what is no address: broken encoding, control characters, a path that a browser would change
 */
function decode(url: string, maybeRoot = false): string | null {
  try {
    const path = decodeURIComponent(url);
    if (maybeRoot && path === '/') return path;
    return /^(\/(?!\.{0,2}(\/|$))[^/\\\p{Cc}]+)+\/?$/u.test(path) ? path : null;
  } catch {
    return null;
  }
}

/** The one way to write a path here: as `urls.page` does, and the marks that end a path too. */
function encode(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}
