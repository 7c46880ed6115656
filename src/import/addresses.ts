import { addressFault, addressOf } from '../article/address.ts';
import { partsOf, readAlias, writeAlias, type Alias } from '../article/alias.ts';
import type { InBoth } from '../problems/rule.ts';
import type { Item } from './format.ts';
import { isSafePath, safeName, safePath } from './names.ts';
import type { Survey } from './survey.ts';

/** What an address is planned from: little, as all of a source are in memory together. */
export interface Seed extends Pick<Item, 'kind' | 'id' | 'slug' | 'addresses'> {
  /** Tells items of a source apart, see `keyOf`. */
  key: string;
  file: string;
  title: string;
  /** The local day, `2016-06-30`; null where the source has none. */
  day: string | null;
}

/** Where an item goes. */
export interface Place {
  /** Its address without slashes at its ends. */
  path: string;
  id: string;
  /** Its file where it is in the target already, relative to the content folder. */
  existing: string | null;
  /** As front matter writes them. */
  aliases: string[];
  /** What a person should know about its addresses. */
  notes: InBoth[];
}

export function keyOf({ file, line }: Item['origin']): string {
  return line === null ? file : `${file}:${line}`;
}

/**
 * Gives every item an address, in the source's order: what is in the target already stays where it is, an old address that
 * is one of Backfile's is kept, and the others get a name of their own. Their old addresses become aliases.
 */
export function planAddresses(seeds: readonly Seed[], survey: Survey): Map<string, Place> {
  const taken = new Map(survey.owners);
  const places = new Map<string, Place>();
  const ids = new Set<string>();
  const settle = (seed: Seed, path: string, place: Place): void => {
    taken.set(path.toLowerCase(), seed.file);
    places.set(seed.key, { ...place, path });
  };
  const open: [Seed, Place][] = [];
  for (const seed of seeds) {
    const { id, notes } = uniqueId(seed.id, ids);
    const existing = seed.kind === 'article' ? (survey.byId.get(id) ?? null) : null;
    const place = { path: '', id, existing: existing?.file ?? null, aliases: [], notes };
    const own = seed.addresses
      .map((address) => normalise(address) ?? '')
      .filter((path) => mayKeep(path, seed.kind));
    const kept = own.find((path) => !taken.has(path.toLowerCase()));
    const page = seed.kind === 'page' ? pageThere(seed, own[0], survey) : undefined;
    if (existing) settle(seed, existing.path, place);
    else if (page !== undefined) settle(seed, page.path, { ...place, existing: page.file });
    else if (kept !== undefined) settle(seed, kept, place);
    else open.push([seed, place]);
  }
  for (const [seed, place] of open) settle(seed, freePath(wantedPath(seed), taken), place);
  giveAliases(seeds, places, taken, survey);
  return places;
}

/**
 * A page has no id: what stands at its address is taken for it, or what has an old address of it as an alias.
 * @param own the first of its old addresses that may be its address today
 */
function pageThere(
  seed: Seed,
  own: string | undefined,
  { pages, aliases }: Survey,
): { file: string; path: string } | undefined {
  const at = (path: string) => pages.get(path.toLowerCase());
  const led = seed.addresses
    .map((address) => aliases.get(normalise(address)?.toLowerCase() ?? '') ?? '')
    .find((file) => file.startsWith('pages/'));
  if (own !== undefined && at(own) !== undefined) return at(own);
  if (led !== undefined) return at(addressOf(led, 'pages'));
  return own === undefined ? at(wantedPath(seed)) : undefined;
}

function wantedPath({ kind, slug, title, day, file }: Seed): string {
  if (kind === 'page') {
    const name = safeName(slug, title) || 'page';
    return isSafePath(name) ? name : `imported/${name}`;
  }
  if (day === null) {
    const path = safePath(file);
    return isSafePath(path) ? path : `imported/${path}`;
  }
  const path = `${day.replaceAll('-', '/')}/${safeName(slug, title) || 'article'}`;
  return isSafePath(path) ? path : `${path}-1`;
}

function freePath(wanted: string, taken: ReadonlyMap<string, string>): string {
  let path = wanted;
  for (let count = 2; taken.has(path.toLowerCase()); count += 1) path = `${wanted}-${count}`;
  return path;
}

function mayKeep(path: string, kind: Item['kind']): boolean {
  if (path === '' || path.includes('?') || !isSafePath(path)) return false;
  return kind === 'page' || /^\d{4}\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])\/[^/]+$/.test(path);
}

function giveAliases(
  seeds: readonly Seed[],
  places: ReadonlyMap<string, Place>,
  taken: ReadonlyMap<string, string>,
  survey: Survey,
): void {
  const claimed = new Map<string, string>();
  for (const { key, file, addresses } of seeds) {
    const place = places.get(key);
    if (place === undefined) continue;
    for (const address of addresses) {
      const path = normalise(address);
      if (path === place.path || (path !== null && claimed.get(path.toLowerCase()) === key))
        continue;
      const fold = path?.toLowerCase() ?? '';
      const there = survey.aliases.get(fold);
      const other =
        (fold === place.path.toLowerCase() ? undefined : taken.get(fold)) ??
        claimed.get(fold) ??
        (there === place.existing ? undefined : there);
      if (fold === place.path.toLowerCase()) continue;
      if (path === null || isRefused(path)) place.notes.push(notes.refused(address));
      else if (other !== undefined) place.notes.push(notes.taken(address, other));
      else {
        claimed.set(fold, key);
        place.aliases.push(writeAlias(path));
      }
    }
    if (place.path === '') throw new Error(`${file} has no address`);
  }
}

/** An old address in the one form that it has as an alias, without its fragment; null where it has none. */
export function normalise(address: string): Alias | null {
  const [whole = ''] = address.split('#', 1);
  const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(whole) ?? [];
  return readAlias(path.replace(/\/{2,}/g, '/') + query);
}

function isRefused(alias: Alias): boolean {
  const { path, query } = partsOf(alias);
  // One text with several addresses in it is no alias (schema.ts).
  if (/^[^?]*[,，、;；]\s*\//.test(alias)) return true;
  return (path !== '' || query === null) && addressFault(path) !== null;
}

function uniqueId(id: string, ids: Set<string>): { id: string; notes: InBoth[] } {
  let unique = id;
  for (let count = 2; ids.has(unique); count += 1) unique = `${id}#${count}`;
  ids.add(unique);
  return { id: unique, notes: unique === id ? [] : [notes.sameId(id, unique)] };
}

const notes = {
  refused: (address: string): InBoth => ({
    en: `The old address ${address} cannot be an alias: the site itself uses it, or its form is not allowed.`,
    zh: `旧网址 ${address} 不能作为别名：由网站自己使用，或写法不允许。`,
  }),
  taken: (address: string, other: string): InBoth => ({
    en: `The old address ${address} belongs to ${other} and was left out here.`,
    zh: `旧网址 ${address} 已属于 ${other}，此处略去。`,
  }),
  sameId: (id: string, unique: string): InBoth => ({
    en: `Another item has the identity "${id}" too; this one got "${unique}".`,
    zh: `另有一篇的标识也是“${id}”，此篇改用“${unique}”。`,
  }),
};
