import { isRemote } from '../../archive/links.ts';
import { applyEdits, type Edit } from './edits.ts';
import { mendHeadings } from './headings.ts';
import { mayMatter } from './matters.ts';
import { parsePlaced } from './parse.ts';
import { referencesOf } from './references.ts';

/** How a body finds what it names. */
export interface Guide {
  /** The new address of what a link leads to in the old home; null for what is not imported. */
  addressOf: (href: string) => string | null;
  /** The name beside the article of a file that goes with it; null where the source has none. */
  take: (href: string) => string | null;
}

export interface Settled {
  body: string;
  hadTitle: boolean;
  lowered: boolean;
  /** Pictures on other sites, as the body names them, each once. */
  remote: string[];
  /** Pictures and relative links that lead to nothing. */
  missing: string[];
}

/** A body at its new place: its links and pictures lead where they should, and its headings begin below the title. */
export function settleBody(text: string, title: string, guide: Guide): Settled {
  if (!mayMatter(text)) {
    return { body: text, hadTitle: false, lowered: false, remote: [], missing: [] };
  }
  const tree = parsePlaced(text);
  const { edits: headings, hadTitle, lowered } = mendHeadings(tree, text, title);
  const edits: Edit[] = [...headings];
  const remote = new Set<string>();
  const missing = new Set<string>();
  for (const { kind, href, start, end, write } of referencesOf(tree, text)) {
    if (/^(#|$|data:|mailto:|tel:|javascript:)/i.test(href)) continue;
    const address = kind === 'link' ? guide.addressOf(href) : null;
    const name = address === null ? guide.take(href) : null;
    if (address !== null) edits.push({ start, end, text: write(address) });
    else if (name !== null) edits.push({ start, end, text: write(`./${name}`) });
    else if (isElsewhere(href)) {
      if (kind === 'picture') remote.add(href);
    } else missing.add(href);
  }
  const body = applyEdits(text, edits);
  return { body, hadTitle, lowered, remote: [...remote], missing: [...missing] };
}

/** Whether an address cannot be a file of the source: it is one of another site, or has a scheme. */
export function isElsewhere(href: string): boolean {
  return isRemote(href) || /^[a-z][a-z0-9+.-]*:/i.test(href);
}
