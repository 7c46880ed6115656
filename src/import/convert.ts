import { addressOf as addressOfFile } from '../article/address.ts';
import { printArticle } from '../article/print.ts';
import type { InBoth } from '../problems/rule.ts';
import { normalise, type Place } from './addresses.ts';
import { clean, judge, textOf } from './article.ts';
import { isElsewhere, settleBody } from './body/settle.ts';
import type { Disk } from './disk.ts';
import { openBundle, type Copy } from './files.ts';
import type { Finding, Item } from './format.ts';
import { emptyRow, type Row } from './row.ts';

/** An item as it will be in the target. */
export interface Converted {
  /** With the outcome `written`, to be corrected by who writes. */
  row: Row;
  /** The whole file. */
  text: string;
  copies: Copy[];
}

/** What all items of an import have in common. */
export interface Ground {
  /** The folder of the source, absolute. */
  root: string;
  timeZone: string;
  /** The new address of an old address or of a file of the source; see `Item.linkOf`. */
  homes: ReadonlyMap<string, string>;
  disk: Pick<Disk, 'read' | 'exists'>;
}

/** @param item with a title and a date */
export function convert(
  item: Item,
  place: Place,
  { root, timeZone, homes, disk }: Ground,
): Converted {
  const { kind, origin } = item;
  const top = kind === 'page' ? 'pages' : 'articles';
  const base = `${top}/${place.path}`;
  const bundle = openBundle(root, base, disk);
  const files: Row['files'] = [];
  const take = (href: string): string | null => {
    const file = item.fileOf(href);
    const name = file === null ? null : bundle.take(file);
    if (name !== null && !files.some((one) => one.href === href)) {
      files.push({ href, file: `${base}/${name}` });
    }
    return name;
  };
  const judged = judge(item, timeZone);
  const { fields } = judged;
  const title = textOf(fields.title);
  const settled = settleBody(cleanBody(item.body), title, {
    take,
    addressOf: (href) => newAddress(href, item, homes),
  });
  const cover = fields.cover && settleCover(fields.cover, take, settled);
  const { notes, extra } = judged;
  const file = files.length > 0 ? `${base}/index.md` : `${base}.md`;
  const frontMatter = {
    ...Object.fromEntries(Object.entries(fields).map(([key, { value }]) => [key, value])),
    ...(cover && { cover: cover.value }),
    aliases: place.aliases,
    ...(kind === 'article' && { id: place.id, extra }),
  };
  const row: Row = {
    ...emptyRow('written', origin),
    ...{ kind, title, file, address: `/${addressOfFile(file, top)}/`, id: place.id },
    ...{ aliases: place.aliases, fields, extra: Object.keys(extra), files },
    ...{ remote: [...new Set(settled.remote)], missing: [...new Set(settled.missing)] },
    left: [
      ...item.left,
      ...(kind === 'page' ? Object.entries(extra).map(leftKey) : []),
      ...(settled.hadTitle ? [{ what: titleHeading, text: null }] : []),
      ...(settled.lowered ? [{ what: firstLevel, text: null }] : []),
    ],
    shaped: item.shaped ?? [],
    needs: [...item.needs, ...place.notes, ...notes],
  };
  if (kind === 'page') row.extra = [];
  return { row, text: printArticle(frontMatter, settled.body), copies: bundle.copies };
}

/** With the part of the page that the link names, if any. */
function newAddress(href: string, item: Item, homes: Ground['homes']): string | null {
  const old = item.linkOf ? item.linkOf(href) : href.startsWith('/') ? decode(href) : null;
  if (old === null) return null;
  const [, path = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(old) ?? [];
  const key = path.startsWith('/') ? `/${normalise(path) ?? ''}` : path;
  const home = homes.get(key);
  if (home === undefined) return null;
  return home + (fragment || (/#.*$/s.exec(href)?.[0] ?? ''));
}

function settleCover(
  finding: Finding,
  take: (href: string) => string | null,
  settled: { remote: string[]; missing: string[] },
): Finding {
  const cover = finding.value as { src: string };
  const name = take(cover.src);
  if (name !== null) return { ...finding, value: { ...cover, src: `./${name}` } };
  (isElsewhere(cover.src) ? settled.remote : settled.missing).push(cover.src);
  return finding;
}

/** Line ends as Backfile reads them, and no characters that no page may hold. */
function cleanBody(body: string): string {
  return body
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '');
}

function decode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

function leftKey([key, value]: [string, unknown]): Row['left'][number] {
  const text = JSON.stringify(clean(value) ?? '').slice(0, 200);
  return {
    what: { en: `the key "${key}", as pages have none`, zh: `键“${key}”（页面没有）` },
    text,
  };
}

const titleHeading: InBoth = {
  en: 'the first heading, which is the title once more',
  zh: '正文开头重复标题的一行',
};

const firstLevel: InBoth = {
  en: 'headings of the first level, which is the title’s: all headings are one level lower now',
  zh: '一级标题（只留给文章标题）：正文各级标题都降了一级',
};
