import { posix } from 'node:path';
import { addressOf, decodePath } from '../article/address.ts';

/** What the two words of the command mean. */
export interface Wanted {
  /** Old names of files to new ones, relative to the content folder. */
  renamed: Map<string, string>;
  /** Whether it is one Markdown file that is no bundle. */
  alone: boolean;
}

export type Unclear = { kind: 'missing' | 'outside' | 'page' | 'same'; name: string };

/**
 * Reads OLD and NEW: each a file, the folder of a bundle, a folder of articles, or an address.
 * @param names with the content folder's name before them or without, or an address such as `/2022/07/28/x/`
 * @param contentNames how the content folder may be called, each with a slash at its end
 */
export function whatMoves(
  [oldName, newName]: readonly [string, string],
  files: readonly string[],
  contentNames: readonly string[],
): Wanted | Unclear {
  const from = find(plainName(oldName, contentNames), files);
  if (from === null) return { kind: 'missing', name: oldName };
  if (!from.startsWith('articles/')) return { kind: 'page', name: oldName };
  const to = plainName(newName, contentNames);
  const target = to.replace(/(\/index)?\.md$/, '');
  if (!/^articles\/./.test(target) || target.split('/').includes('..')) {
    return { kind: 'outside', name: newName };
  }
  const alone = from.endsWith('.md');
  if (alone) {
    const file = to.endsWith('/index.md') ? to : `${target}.md`;
    return file === from
      ? { kind: 'same', name: newName }
      : { renamed: new Map([[from, file]]), alone };
  }
  if (target === from) return { kind: 'same', name: newName };
  const inside = files.filter((file) => file.startsWith(`${from}/`));
  return {
    renamed: new Map(inside.map((file) => [file, target + file.slice(from.length)])),
    alone,
  };
}

/** The file of an article by its name, its folder or its address; null where there is none. */
export function whichArticle(
  name: string,
  files: readonly string[],
  contentNames: readonly string[],
): string | null {
  const found = find(plainName(name, contentNames), files);
  if (!found?.startsWith('articles/')) return null;
  if (found.endsWith('.md')) return found;
  return files.includes(`${found}/index.md`) ? `${found}/index.md` : null;
}

/** @returns a Markdown file that is no bundle, or a folder; null where there is neither */
function find(name: string, files: readonly string[]): string | null {
  const bundle = name.replace(/\/index\.md$/, '');
  if (bundle !== name && files.includes(name)) return bundle;
  if (name.endsWith('.md') && files.includes(name)) return name;
  if (files.includes(`${name}/index.md`)) return name;
  if (files.includes(`${name}.md`)) return `${name}.md`;
  if (files.some((file) => file.startsWith(`${name}/`))) return name;
  const path = name.replace(/^articles\//, '');
  const page = files.find(
    (file) => /^pages\/.*\.md$/.test(file) && addressOf(file, 'pages') === path,
  );
  return page ?? null;
}

/** @returns relative to the content folder, without slashes at its ends */
function plainName(name: string, contentNames: readonly string[]): string {
  const written = name.replaceAll('\\', '/').normalize('NFC');
  const prefix = contentNames.find((content) => written.startsWith(content));
  if (prefix !== undefined) return trim(posix.normalize(written.slice(prefix.length)));
  if (written.startsWith('/')) return trim(posix.normalize(`articles/${decodePath(written)}`));
  return trim(posix.normalize(written));
}

function trim(path: string): string {
  return path.replace(/^(\.\/)+|\/+$/g, '');
}
