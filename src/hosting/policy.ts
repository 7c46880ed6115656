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

/** What a page says of itself, in its `meta` element. Only the search page compiles WebAssembly: Pagefind's. */
export function contentPolicy({ search }: { search: boolean }): string {
  return print(search ? withWebAssembly(directives) : directives);
}

/**
 * What a host says of every response. It is one policy, since hosts join those of several rules, and a browser obeys
 * each policy that it gets: a page stays as narrow as its own `meta` element, and Pagefind's worker, which has only the
 * policy of its own response (CSP Level 3, section 6.6), may compile WebAssembly. Framing is forbidden here because
 * browsers ignore `frame-ancestors` in a `meta` element.
 */
export function responsePolicy(): string {
  return print([...withWebAssembly(directives), "frame-ancestors 'none'"]);
}

function withWebAssembly(all: readonly string[]): string[] {
  return all.map((directive) =>
    directive.startsWith('script-src') ? `${directive} 'wasm-unsafe-eval'` : directive,
  );
}

function print(all: readonly string[]): string {
  return all.join('; ');
}
