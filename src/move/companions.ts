import { posix } from 'node:path';
import { isPublishable, resolveLink } from '../archive/links.ts';
import { mentions, pathOf } from './names.ts';
import type { Ground, Plan } from './plan.ts';
import { sourceLinks } from './sourceLinks.ts';

/** The files beside an article that it shows or links to, and nobody else does; and those that must stay. */
export function companions(
  file: string,
  to: string,
  documents: ReadonlyMap<string, string>,
  { files, textOf }: Ground,
): { going: Map<string, string>; stays: Plan['stays'] } {
  const going = new Map<string, string>();
  const stays: Plan['stays'] = [];
  const [folder, newFolder] = [posix.dirname(file), posix.dirname(to)];
  if (folder === newFolder) return { going, stays };
  const own = usedFiles(file, textOf(file)).filter(
    (used) => posix.dirname(used) === folder && files.includes(used) && isPublishable(used),
  );
  const named = mentions(new Map(own.map((used) => [used, used])));
  const others = [...documents.values()].filter((other) => other !== file && named(textOf(other)));
  for (const used of new Set(own)) {
    const usedBy = others.find((other) => usedFiles(other, textOf(other)).includes(used)) ?? null;
    const target = posix.join(newFolder, posix.basename(used));
    if (usedBy !== null || files.includes(target)) stays.push({ file: used, usedBy });
    else going.set(used, target);
  }
  return { going, stays };
}

function usedFiles(file: string, text: string): string[] {
  const source = { file, path: pathOf(file) };
  return sourceLinks(text).flatMap(({ href, kind }) => {
    const target = resolveLink(href, source, kind);
    return target.kind === 'media' ? [target.file] : [];
  });
}
