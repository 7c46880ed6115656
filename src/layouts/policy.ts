/**
 * The content security policy of every page (CSP Level 3). Nothing inline runs or styles, nothing is embedded; pictures
 * may come from anywhere, because old articles show pictures of other sites. Pagefind compiles WebAssembly.
 */
export function contentPolicy({ search }: { search: boolean }): string {
  return [
    "default-src 'self'",
    `script-src 'self'${search ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self' https: http: data:",
    "media-src 'self' https: http:",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
