/**
 * The content security policy (CSP Level 3). Nothing inline runs or styles, nothing is embedded; pictures may come from
 * anywhere, because old articles show pictures of other sites.
 */
const directives = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: http: data:",
  "media-src 'self' https: http:",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** What the search page may do that others may not. */
export interface SearchRights {
  /** The origin of the search engine that its form may ask; null for none. */
  engine: string | null;
}

/** What a page says of itself, in its `meta` element. @param search null where it is not the search page */
export function contentPolicy(search: SearchRights | null): string {
  return (search === null ? directives : searching(search)).join('; ');
}

/**
 * What a host says of every response. It is one policy, since hosts join those of several rules, and a browser obeys
 * each policy that it gets: a page stays as narrow as its own `meta` element, and Pagefind's worker, which has only the
 * policy of its own response (CSP Level 3, section 6.6), may compile WebAssembly. Framing is forbidden here because
 * browsers ignore `frame-ancestors` in a `meta` element.
 */
export function responsePolicy(search: SearchRights): string {
  return [...searching(search), "frame-ancestors 'none'"].join('; ');
}

/** Pagefind's engine is WebAssembly. */
function searching({ engine }: SearchRights): string[] {
  return directives.map((directive) => {
    if (directive.startsWith('script-src')) return `${directive} 'wasm-unsafe-eval'`;
    return directive.startsWith('form-action') && engine !== null
      ? `${directive} ${engine}`
      : directive;
  });
}
