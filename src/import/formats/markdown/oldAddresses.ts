import { decodePath } from '../../../article/address.ts';
import type { Finding } from '../../format.ts';
import type { Post, Site } from './dialect.ts';
import { asNames } from './values.ts';

/** Old addresses that the front matter of any dialect names, beside the one of today. */
export function namedAddresses({ data, path }: Post, { hasRelativeAliases }: Site): string[] {
  const given = [data.aliases, data.alias, data.redirect_from].flatMap(asNames);
  const base = hasRelativeAliases ? `http://x/${encodeURI(path)}` : 'http://x/';
  return given
    .map((address) => (/^https?:/i.test(address) ? new URL(address) : new URL(address, base)))
    .map(({ pathname, search }) => decodePath(pathname) + search);
}

/** Zola's `path` may tell the day before anything else is known. */
export function hasDatedPath({ path }: Post['data']): boolean {
  return typeof path === 'string' && /^\/?\d{4}\/\d{2}\/\d{2}\//.test(path);
}

/** The day that an address of old was made of. */
export function dateOfAddress(addresses: readonly string[]): Finding | null {
  for (const address of addresses) {
    const [, year = '', month = '', day = ''] =
      /^\/(\d{4})\/(\d{2})\/(\d{2})\//.exec(address) ?? [];
    if (year === '') continue;
    const from = { en: `the old address ${address}`, zh: `旧网址 ${address}` };
    return { value: `${year}-${month}-${day}`, from, confidence: 'derived' };
  }
  return null;
}
