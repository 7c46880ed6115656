import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Finds the files of an old site beside its export, where its folder of uploads lies there: `wp-content/uploads/` or
 * `uploads/`. A picture that was made smaller is answered by the original.
 *
 * @param folder of the export
 * @returns absolute; null where there is no such file, or it leads out of the folder
 */
export function uploadsIn(folder: string): (href: string) => string | null {
  const roots = ['wp-content/uploads', 'uploads']
    .map((name) => join(folder, name))
    .filter((root) => existsSync(root))
    .map((root) => realpathSync(root));
  if (roots.length === 0) return () => null;
  return (href) => {
    const path = uploadPath(href);
    if (path === null) return null;
    const original = path.replace(/-(?:\d+x\d+|scaled|e\d{13})(?=\.\w+$)/, '');
    for (const root of roots) {
      for (const name of new Set([original, path])) {
        const file = join(root, name);
        if (isInside(file, root)) return file;
      }
    }
    return null;
  };
}

/** What stands behind the folder of uploads: `2008/06/a.jpg`. On wordpress.com that folder is a host. */
function uploadPath(href: string): string | null {
  const path = href.replace(/[?#].*$/, '');
  const found =
    /\/(?:uploads|files)\/(.+)$/.exec(path) ?? /\.files\.wordpress\.com\/(.+)$/.exec(path);
  try {
    const name = decodeURIComponent(found?.[1] ?? '').normalize('NFC');
    return name === '' || /[\0\\]/.test(name) ? null : name;
  } catch {
    return null;
  }
}

function isInside(file: string, root: string): boolean {
  try {
    return realpathSync(file).startsWith(`${root}${sep}`) && statSync(file).isFile();
  } catch {
    return false;
  }
}
