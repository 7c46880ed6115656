import { addressFault } from '../article/address.ts';
import { isPageFile, partsOf } from '../article/alias.ts';
import { fileStart, problem, type Problem } from '../problems/problem.ts';

/** Something that has an address now. Paths have no slashes at their ends. */
export interface Resident {
  file: string;
  path: string;
  id: string;
  aliases: readonly string[];
}

/** What problems name where no file has anything to do with them. */
export const manifestLabel = 'MANIFEST';

/**
 * Addresses that were published and lead nowhere now. Only those of articles, aliases, notices and standing pages are for
 * ever: lists, numbered pages, periods, terms and files come and go with what they list, and a path alone tells them apart
 * (article/address.ts knows what belongs to the site itself).
 * @param published paths of the files of the last manifest
 * @param publicFiles files of `public/`
 */
export function vanishedAddresses(
  published: readonly string[],
  residents: readonly Resident[],
  publicFiles: ReadonlySet<string>,
): Problem[] {
  const present = new Set(
    residents.flatMap(({ path, aliases }) => [path, ...aliases.map((one) => partsOf(one).path)]),
  );
  const byId = new Map(residents.map((resident) => [resident.id, resident]));
  const byName = Map.groupBy(residents, ({ path }) => lastSegment(path));
  return published.flatMap((file) => {
    if (!isPageFile(file) || publicFiles.has(file)) return [];
    const path = file.replace(/\/index\.html$/, '');
    if (present.has(path) || addressFault(path)?.rule === 'address/reserved') return [];
    const namesakes = byName.get(lastSegment(path)) ?? [];
    const home = byId.get(path) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
    const detail = {
      url: path === file ? `/${path}` : `/${path}/`,
      nearest: home ? `/${home.path}/` : '',
    };
    return [problem('address/vanished', home?.file ?? manifestLabel, fileStart, detail)];
  });
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
