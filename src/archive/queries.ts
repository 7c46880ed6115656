import { partsOf, type Alias } from '../article/alias.ts';
import type { Archive } from './archive.ts';
import { compareText } from './order.ts';
import { urls } from './urls.ts';

/**
 * Old addresses that have a query, and where they lead: for browsers to look them up in small files, because no static
 * host looks at a query. Divided by a digest, so that an archive of 50,000 of them has files of 200, and one more changes
 * one file.
 * @returns by shard; in each, addresses without the site's base by alias, sorted
 */
export function queryShards(archive: QueriedArchive): Map<string, Record<Alias, string>> {
  const entries = queryAliases(archive)
    .map(({ alias, path }) => [alias, urls.page(path)] as const)
    .sort(([a], [b]) => compareText(a, b));
  const shards = Map.groupBy(entries, ([alias]) => shardOf(alias));
  return new Map(
    [...shards]
      .sort(([a], [b]) => compareText(a, b))
      .map(([shard, found]) => [shard, Object.fromEntries(found)]),
  );
}

/** Aliases with a query, each with the path of the article or standing page that it leads to. */
export function queryAliases({ articles, withdrawn, pages }: QueriedArchive): QueryAlias[] {
  return [...articles, ...withdrawn, ...pages].flatMap(({ path, aliases }) =>
    aliases.filter((alias) => partsOf(alias).query !== null).map((alias) => ({ alias, path })),
  );
}

/** FNV-1a (32 bits) over UTF-16 code units, folded to two hexadecimal digits. */
export function shardOf(alias: Alias): string {
  let digest = 0x811c9dc5;
  for (let index = 0; index < alias.length; index += 1) {
    digest = Math.imul(digest ^ alias.charCodeAt(index), 0x01000193);
  }
  const folded = (digest ^ (digest >>> 8) ^ (digest >>> 16) ^ (digest >>> 24)) & 0xff;
  return folded.toString(16).padStart(2, '0');
}

type QueriedArchive = Pick<Archive, 'articles' | 'withdrawn' | 'pages'>;

interface QueryAlias {
  alias: Alias;
  path: string;
}
