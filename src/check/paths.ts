import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Why a path cannot be checked. */
export type PathFault = { kind: 'outside' | 'missing'; path: string };

/**
 * What an author names, relative to the content folder with `/`: '' for the whole of it.
 * @param paths files or folders, relative to where the command runs, else to the content folder
 */
export function selectPaths(
  paths: readonly string[],
  { from, contentDir }: { from: string; contentDir: string },
): { selected: string[]; faults: PathFault[] } {
  const selected: string[] = [];
  const faults: PathFault[] = [];
  for (const path of paths) {
    const names = [resolve(from, path), resolve(contentDir, path)];
    const found = names.find((name) => existsSync(name) && isInside(name, contentDir));
    if (found !== undefined) selected.push(relative(contentDir, found).split(sep).join('/'));
    else faults.push({ kind: names.some(existsSync) ? 'outside' : 'missing', path });
  }
  return { selected, faults };
}

/** Whether a file of the content folder is among what was selected; everything is, where nothing was. */
export function isSelected(file: string, selected: readonly string[]): boolean {
  if (selected.length === 0 || selected.includes('')) return true;
  return selected.some((path) => file === path || file.startsWith(`${path}/`));
}

function isInside(name: string, folder: string): boolean {
  const path = relative(folder, name);
  return !isAbsolute(path) && path !== '..' && !path.startsWith(`..${sep}`);
}
