import { decodePath } from '../../../article/address.ts';
import { metaOf, type Entry } from './entry.ts';

/** The old site, as its addresses say. */
export interface OldSite {
  /** Without a slash at its end: `https://example.org/blog`; '' where the export does not say. */
  url: string;
  /** Whether another item than `own` has this number. */
  hasOther: (id: number, own: number) => boolean;
}

/**
 * Every address that an item had, from the root on, its own first: that of its link, those of its further pages, the short
 * ones by number, and those under the names that it had before.
 *
 * @param pages how many pages its text was divided into
 */
export function addressesOf(entry: Entry, site: OldSite, pages: number): string[] {
  const root = pathIn(site.url, site.url) ?? '/';
  const home = root.endsWith('/') ? root : `${root}/`;
  const own = pathIn(entry.link, site.url);
  const byNumber = entry.type === 'page' ? 'page_id' : 'p';
  const isPath = own !== null && own !== home && !own.includes('?');
  const folder = isPath ? own.replace(/\/+$/, '') : '';
  const further = isPath
    ? Array.from({ length: pages - 1 }, (_, at) => `${folder}/${at + 2}/`)
    : [];
  const before = isPath
    ? metaOf(entry, '_wp_old_slug').map((name) => {
        const end = own.endsWith('/') ? '/' : (/\.\w+$/.exec(own)?.[0] ?? '');
        return `${folder.slice(0, folder.lastIndexOf('/') + 1)}${decodePath(name)}${end}`;
      })
    : [];
  const all = [
    ...(own === null || own === home ? [] : [own]),
    ...further,
    ...(entry.id === 0 ? [] : [`${home}?${byNumber}=${entry.id}`]),
    ...guidAddress(entry, site),
    ...before,
  ];
  return [...new Set(all)];
}

/** Guids have the first form of an address. Where posts moved between sites they name the number of another. */
function guidAddress({ guid, id }: Entry, site: OldSite): string[] {
  const address = pathIn(guid, site.url);
  const number = /\?(?:p|page_id)=(\d+)$/.exec(address ?? '')?.[1];
  if (address === null || number === undefined || site.hasOther(Number(number), id)) return [];
  return [address];
}

/**
 * The part of an address behind the host, percent-decoded, where it belongs to the old site.
 * @param url absolute
 * @param siteUrl '' for any host
 */
export function pathIn(url: string, siteUrl: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { host, pathname, search } = new URL(url);
  const isOwn = !URL.canParse(siteUrl) || bare(new URL(siteUrl).host) === bare(host);
  return isOwn ? decodePath(pathname.replace(/\/{2,}/g, '/')) + search : null;
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
