import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** The HTML files below a folder, relative to it, sorted. */
export async function htmlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** Links, pictures and assets of a built site that lead to no file of it. @param base '' or `/sub/path` */
export async function deadLinks(folder: string, base: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/')),
  );
  const dead: string[] = [];
  for (const file of await htmlFiles(folder)) {
    const html = await readFile(join(folder, file), 'utf8');
    for (const raw of addressesIn(html)) {
      const href = raw.replaceAll('&amp;', '&');
      if (/^[a-z][a-z0-9+.-]*:|^\/\/|^$/i.test(href)) continue;
      const url = new URL(href, `http://localhost${base}/${dirname(file)}/`);
      const path = decodeURIComponent(url.pathname);
      const inside = path.startsWith(`${base}/`) ? path.slice(base.length) : null;
      const target = inside === null ? '' : inside.endsWith('/') ? `${inside}index.html` : inside;
      if (!files.has(target)) dead.push(`${file}: ${href}`);
      else if (url.hash !== '' && target.endsWith('.html')) {
        const destination =
          target === `/${file}` ? html : await readFile(join(folder, target), 'utf8');
        const id = decodeURIComponent(url.hash.slice(1));
        if (!destination.includes(`id="${id}"`)) dead.push(`${file}: ${href}`);
      }
    }
  }
  return dead;
}

/** Every address, those of a `srcset` one by one, as the HTML has it. */
function addressesIn(html: string): string[] {
  const attributes = [...html.matchAll(/\s(href|src|srcset|poster)="([^"]*)"/g)];
  return attributes.flatMap(([, name, value = '']) =>
    name === 'srcset' ? value.split(', ').map((one) => one.replace(/ \d+w$/, '')) : [value],
  );
}
