/** A media type and the files that have it. */
export interface FileType {
  /** Without parameters. */
  type: string;
  extensions: readonly string[];
  /** Whether the type has a `charset` parameter, and all such files are UTF-8. JSON has none (RFC 8259, section 11). */
  charset: boolean;
  /** Whether it is text that shrinks when compressed. */
  compress: boolean;
}

/** A type that a file has by its whole name, at any depth. */
export interface NamedType extends Omit<FileType, 'extensions'> {
  stem: string;
  extension: string;
}

/**
 * Types that the addresses alone do not tell, since `.xml` and `.json` are said of others too. RSS and Atom are
 * `application/xml` (RFC 7303): feed readers take that, and of a type of their own Chromium shows the bare source, without
 * the style sheet that says what a feed is for.
 */
export const namedTypes: readonly NamedType[] = [
  { stem: 'feed', extension: 'json', ...text('application/feed+json'), charset: false },
  { stem: 'opensearch', extension: 'xml', ...text('application/opensearchdescription+xml') },
];

/** Every type that the site makes, and those of what articles show and link to (IANA's registry). */
export const fileTypes: readonly FileType[] = [
  { ...text('text/html'), extensions: ['html', 'htm', 'shtml'] },
  { ...text('text/css'), extensions: ['css'] },
  { ...text('text/javascript'), extensions: ['js', 'mjs'] },
  { ...text('text/plain'), extensions: ['txt'] },
  { ...text('text/csv'), extensions: ['csv'] },
  { ...text('text/vtt'), extensions: ['vtt'] },
  { ...text('text/x-opml'), extensions: ['opml'] },
  { ...text('application/xml'), extensions: ['xml'] },
  { ...text('application/json'), extensions: ['json'], charset: false },
  { ...text('image/svg+xml'), extensions: ['svg'], charset: false },
  { ...binary('application/wasm'), extensions: ['wasm'], compress: true },
  // Pagefind compresses its files itself and opens them itself: no content coding, and no type of their own.
  {
    ...binary('application/octet-stream'),
    extensions: ['pagefind', 'pf_facets', 'pf_fragment', 'pf_index', 'pf_meta'],
  },
  { ...binary('image/avif'), extensions: ['avif'] },
  { ...binary('image/gif'), extensions: ['gif'] },
  { ...binary('image/jpeg'), extensions: ['jpg', 'jpeg'] },
  { ...binary('image/png'), extensions: ['png'] },
  { ...binary('image/webp'), extensions: ['webp'] },
  { ...binary('image/x-icon'), extensions: ['ico'] },
  { ...binary('font/woff2'), extensions: ['woff2'] },
  { ...binary('audio/flac'), extensions: ['flac'] },
  { ...binary('audio/mp4'), extensions: ['m4a'] },
  { ...binary('audio/mpeg'), extensions: ['mp3'] },
  { ...binary('audio/ogg'), extensions: ['oga', 'ogg', 'opus'] },
  { ...binary('audio/wav'), extensions: ['wav'] },
  { ...binary('video/mp4'), extensions: ['m4v', 'mp4'] },
  { ...binary('video/quicktime'), extensions: ['mov'] },
  { ...binary('video/webm'), extensions: ['webm'] },
  { ...binary('application/epub+zip'), extensions: ['epub'] },
  { ...binary('application/pdf'), extensions: ['pdf'] },
  { ...binary('application/zip'), extensions: ['zip'] },
];

/** The value of `Content-Type`. */
export function contentType({ type, charset }: Pick<FileType, 'type' | 'charset'>): string {
  return charset ? `${type}; charset=utf-8` : type;
}

function text(type: string) {
  return { type, charset: true, compress: true };
}

function binary(type: string) {
  return { type, charset: false, compress: false };
}
