import { readAlias, writeAlias } from '../article/alias.ts';
import { quoteFlow, withItem, withKey, withoutItem } from '../article/edit.ts';
import { readArticle, type ReadContext } from '../article/read.ts';
import { legible } from '../article/text.ts';
import { pathOf } from './names.ts';
import { relocate, writeHref, type Relocation } from './relocate.ts';
import { sourceLinks, type SourceLink } from './sourceLinks.ts';

/** A text whose links lead where they led before, from its new place. @param giveUp called for links that could not be found in the text */
export function mendLinks(
  text: string,
  file: string,
  to: string,
  relocation: Relocation,
  giveUp: (href: string) => void,
): string {
  const before = { file, path: pathOf(file) };
  const after = { file: to, path: pathOf(to) };
  let mended = text;
  // From the end, so that places before stay what they are.
  for (const { href, kind, range, place } of sourceLinks(text).sort(fromEnd)) {
    const now = relocate({ href, kind }, before, after, relocation);
    if (now === null) continue;
    if (range === null) giveUp(href);
    else {
      const written = writeHref(now, place, text.slice(range.start, range.end));
      mended = mended.slice(0, range.start) + written + mended.slice(range.end);
    }
  }
  return mended;
}

function fromEnd(a: SourceLink, b: SourceLink): number {
  return (b.range?.start ?? 0) - (a.range?.start ?? 0);
}

/** An article that readers may know keeps its identity, and its old address leads to the new one. */
export function mendFrontMatter(
  text: string,
  file: string,
  to: string,
  context: ReadContext,
): string {
  const [from, now] = [pathOf(file), pathOf(to)];
  const read = readArticle(legible(text), file, from, context);
  if (from === now || Array.isArray(read) || read.frontMatter.draft) return text;
  const { id, aliases } = read.frontMatter;
  const own = readAlias(`/${now}/`);
  const old = readAlias(`/${from}/`) ?? from;
  const isOwn = (written: string) => readAlias(written.trim()) === own;
  let mended = aliases.some((alias) => alias === own) ? withoutItem(text, 'aliases', isOwn) : text;
  if (!aliases.includes(old)) mended = withItem(mended, 'aliases', writeAlias(old));
  const isStated = id !== from || /^id\s*:/m.test(legible(text).split('\n---')[0] ?? '');
  return isStated ? mended : withKey(mended, 'id', quoteFlow(from));
}
