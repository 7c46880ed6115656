/** Why a path cannot be an address: a rule of `problems/rules/address.ts` and what its text needs. */
export type AddressFault =
  | { rule: 'address/character'; detail: { character: string } }
  | { rule: 'address/not-nfc' | 'address/segment'; detail: Record<string, never> }
  | { rule: 'address/too-long'; detail: { segment: string } }
  | { rule: 'address/reserved'; detail: { url: string } };

/** First segments that belong to the site itself. */
const ownRoots = new Set([
  ...['tags', 'sections', 'sources', 'authors', 'series'],
  ...[
    'archive',
    'search',
    'feeds',
    'corrections',
    'media',
    'aliases',
    'pictures',
    'pagefind',
    '_astro',
    'index',
    '404',
  ],
  ...['404.html', 'index.html', 'rss.xml', 'atom.xml', 'feed.json', 'feeds.opml', 'robots.txt'],
  'opensearch.xml',
  ...['manifest.json', '_headers', '_redirects', '.nojekyll', '.well-known'],
]);

/** `/YYYY/`, `/YYYY/MM/`, `/YYYY/MM/DD/`, and the feeds of a month. */
const ownPattern =
  /^\d{4}(\/\d{2}(\/\d{2})?)?(\/(rss|atom)(-\d+)?\.xml)?$|^sitemap[^/]*\.xml$|(^|\/)index\.html$/;

/**
 * The address of a Markdown file: its path under `folder` without `.md` and without a last `/index`.
 * @param file relative to the content folder, e.g. `articles/2022/07/28/zhangjiang-alliance.md`
 * @returns without slashes at its ends; '' for `index.md` in the folder itself
 */
export function addressOf(file: string, folder: string): string {
  const path = file.slice(folder.length + 1).replace(/\.md$/, '');
  return path === 'index' ? '' : path.replace(/\/index$/, '');
}

/** @param path an address without slashes at its ends */
export function addressFault(path: string): AddressFault | null {
  const character = /[#?%\\\p{Cc}\p{Cs}]/u.exec(path)?.[0];
  if (character !== undefined) {
    const named = /[!-~]/.test(character) ? character : codePoint(character);
    return { rule: 'address/character', detail: { character: named } };
  }
  if (path !== path.normalize('NFC')) return { rule: 'address/not-nfc', detail: {} };
  const segments = path.split('/');
  if (path !== '' && segments.some((segment) => /^\.{0,2}$/.test(segment))) {
    return { rule: 'address/segment', detail: {} };
  }
  const long = segments.find((segment) => Buffer.byteLength(segment) > 255);
  if (long !== undefined) return { rule: 'address/too-long', detail: { segment: long } };
  if (path === '' || ownRoots.has((segments[0] ?? '').toLowerCase()) || ownPattern.test(path)) {
    return { rule: 'address/reserved', detail: { url: path === '' ? '/' : `/${path}/` } };
  }
  return null;
}

/** A path or anchor as people read it: percent-decoded, in NFC; as it is where it cannot be decoded. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
