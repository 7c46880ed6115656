/** An old address and the one that it leads to: from the root, percent-encoded, without the base. */
export interface Alias {
  from: string;
  to: string;
}

/** What a host answers at an old address. All three are from the root of the host, with the base. */
export interface Redirect {
  /** The old address as a host sees it that decodes addresses. */
  path: string;
  /** The old address, percent-encoded. */
  from: string;
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
 * by itself: so one that a host could misunderstand is left to its page.
 */
export function redirectsOf(aliases: readonly Alias[], base: string): Redirect[] {
  const redirects = new Map<string, Redirect>();
  for (const alias of aliases) {
    const path = decode(base + alias.from);
    const target = decode(base + alias.to);
    if (path === null || target === null || path === target || redirects.has(path)) continue;
    const redirect = { path, from: encode(path), to: encode(target) };
    if (redirect.from.length + redirect.to.length <= longest) redirects.set(path, redirect);
  }
  return [...redirects.values()];
}

/** @returns null for what is no address: broken encoding, control characters, a path that a browser would change */
function decode(url: string): string | null {
  try {
    const path = decodeURIComponent(url);
    return /^(\/(?!\.{0,2}(\/|$))[^/\\\p{Cc}]+)+\/?$/u.test(path) ? path : null;
  } catch {
    return null;
  }
}

/** The one way to write a path here: as `urls.page` does, and the marks that end a path too. */
function encode(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}
