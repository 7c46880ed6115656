/**
 * A URL as browsers read it: without white space at its ends, without tabs and line breaks inside,
 * its scheme in lower case (WHATWG URL, basic URL parser, steps 1 to 3).
 */
export function tidyUrl(url: string): string {
  return url
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replace(SCHEME, (scheme) => scheme.toLowerCase());
}

/** Whether the site itself answers for this URL: no scheme, and not protocol-relative. */
export function isSiteUrl(url: string): boolean {
  const tidy = tidyUrl(url);
  // Browsers read a backslash as a slash in front of a host.
  return !SCHEME.test(tidy) && !/^[/\\]{2}/.test(tidy);
}

/**
 * What the sanitiser takes for the scheme, in lower case, with its colon: all before a colon that
 * comes before any `/`, `?` or `#`. Wider than RFC 3986, section 3.1, on purpose.
 */
export function schemeLike(url: string): string | null {
  return /^[^:/?#]*:/.exec(tidyUrl(url))?.[0].toLowerCase() ?? null;
}

/** RFC 3986, section 3.1, with the colon. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
