/** A content without the comments by which the block editor marks its blocks. */
export interface Unmarked {
  html: string;
  /** Names of blocks that show something of the site: `latest-posts`. They have no text of their own. */
  dynamic: string[];
  isClassic: boolean;
}

/** Most blocks that posts share inside one another. */
const deepest = 5;

/**
 * Takes the marks of blocks away (the comments described in WordPress's Block Editor Handbook, “Markup representation of a
 * block”). What stands between blocks is in the old form, and comes in a `div` with `data-classic`.
 *
 * @param shared blocks that posts share, by number
 */
export function unmarkBlocks(content: string, shared: ReadonlyMap<number, string>): Unmarked {
  if (!content.includes('<!-- wp:')) return { html: content, dynamic: [], isClassic: true };
  const dynamic: string[] = [];
  const html = unmark(content, shared, dynamic, 0);
  return { html, dynamic, isClassic: false };
}

const mark = /<!--\s+(\/)?wp:([a-z][\w/-]*)\s+(?:(\{.*?\})\s+)?(\/)?-->/gs;

function unmark(
  content: string,
  shared: ReadonlyMap<number, string>,
  dynamic: string[],
  depth: number,
): string {
  let html = '';
  let done = 0;
  let open = 0;
  const take = (end: number): void => {
    const piece = content.slice(done, end);
    const isLoose = open === 0 && piece.trim() !== '';
    html += isLoose ? `<div data-classic>${piece}</div>` : piece;
  };
  for (const { 0: whole, 1: isEnd, 2: name = '', 3: options, 4: isAlone, index } of content.matchAll(
    mark,
  )) {
    take(index);
    done = index + whole.length;
    if (isEnd !== undefined) open = Math.max(0, open - 1);
    else if (isAlone === undefined) open += 1;
    else {
      const number = name === 'block' ? /"ref":\s*(\d+)/.exec(options ?? '')?.[1] : undefined;
      const block = shared.get(Number(number));
      const link = linkIn(name, options ?? '');
      if (link !== null) html += link;
      else if (block !== undefined && depth < deepest) {
        html += unmark(block, shared, dynamic, depth + 1);
      } else if (!['more', 'nextpage', 'spacer', 'separator'].includes(name)) dynamic.push(name);
    }
  }
  take(content.length);
  return html;
}

/** Some blocks have their address in their options only. */
function linkIn(name: string, options: string): string | null {
  if (!/^(?:core-embed\/|embed$|social-link$)/.test(name)) return null;
  const url = /"url":\s*"(https?:[^"\\]+)"/.exec(options)?.[1];
  return url === undefined ? null : `<p><a href="${url}">${url}</a></p>`;
}
