import { addressFault } from '../../article/address.ts';
import { partsOf, writeAlias, type Alias } from '../../article/alias.ts';
import { fileStart, problem, type Place, type Problem } from '../../problems/problem.ts';
import { urls } from '../urls.ts';

/** Something that asks for an address: an article, a page, with the aliases and the identity it claims. */
export interface Claimant {
  file: string;
  path: string;
  /** Null for a standing page, which has none. */
  id: string | null;
  aliases: Alias[];
  /** Where `id` and `aliases.0` stand; the start of the file where they are not known. */
  places: Readonly<Record<string, Place>>;
}

/**
 * Refused and contested addresses, aliases and ids; of a contest both sides are named.
 * @param publicFiles files of `public/`, relative to it
 */
export function checkAddresses(
  claimants: readonly Claimant[],
  publicFiles: ReadonlySet<string>,
): Problem[] {
  return [
    ...claimants.flatMap((claimant) => publishedAsFile(claimant, publicFiles)),
    ...claimants.flatMap(refused),
    ...contests(claimants),
    ...claimants.flatMap((claimant) => refusedAliases(claimant)),
    ...takenAliases(claimants),
    ...takenIds(claimants),
  ];
}

function refused({ file, path }: Claimant): Problem[] {
  const fault = addressFault(path);
  return fault ? [problem(fault.rule, file, fileStart, fault.detail as never)] : [];
}

function publishedAsFile(
  { file, path, aliases, places }: Claimant,
  publicFiles: ReadonlySet<string>,
): Problem[] {
  const claims = [
    { path, place: fileStart },
    ...aliases.map((alias, index) => {
      return { path: partsOf(alias).path, place: placeOf(places, `aliases.${index}`) };
    }),
  ];
  return claims.flatMap((claim) => {
    if (claim.path === '') return [];
    const segments = claim.path.split('/');
    // A page lies in a folder, so no folder above it may be a file.
    const folders = segments.map((_, index) => segments.slice(0, index + 1).join('/'));
    const other = [...folders, `${claim.path}/index.html`].find((name) => publicFiles.has(name));
    if (other === undefined) return [];
    const url = readable(claim.path);
    return [problem('address/taken', file, claim.place, { url, other: `public/${other}` })];
  });
}

function contests(claimants: readonly Claimant[]): Problem[] {
  const byFoldedPath = Map.groupBy(claimants, ({ path }) => path.normalize('NFC').toLowerCase());
  return [...byFoldedPath.values()].flatMap((rivals) =>
    rivals.flatMap((one) => {
      const other = rivals.find((rival) => rival !== one && rival.path === one.path);
      const twin = rivals.find((rival) => rival.path !== one.path);
      const url = readable(one.path);
      if (other) return [problem('address/taken', one.file, fileStart, { url, other: other.file })];
      if (twin) return [problem('address/case', one.file, fileStart, { url, other: twin.file })];
      return [];
    }),
  );
}

function refusedAliases({ file, aliases, places }: Claimant): Problem[] {
  return aliases.flatMap((alias, index) => {
    const { path, query } = partsOf(alias);
    // Many an archive had its articles at /?p=12.
    const fault = path === '' && query !== null ? null : addressFault(path);
    const place = placeOf(places, `aliases.${index}`);
    if (!fault) return [];
    if (fault.rule === 'address/reserved' || fault.rule === 'address/too-long') {
      return [problem(fault.rule, file, place, fault.detail as never)];
    }
    // The other rules advise to rename a file.
    return [problem('alias/form', file, place, { value: writeAlias(alias) })];
  });
}

function takenAliases(claimants: readonly Claimant[]): Problem[] {
  const owners = new Map(claimants.map(({ path, file }) => [path.toLowerCase(), file]));
  const pageFiles = new Map<string, string>();
  const claims = claimants.flatMap(({ file, aliases, places }) =>
    aliases.map((alias, index) => {
      return { file, alias, ...partsOf(alias), place: placeOf(places, `aliases.${index}`) };
    }),
  );
  for (const { path, isFile, file } of claims) if (isFile) pageFiles.set(path.toLowerCase(), file);
  const taken = claims.flatMap(({ file, alias, path, query, place }) => {
    // In a query letters differ by case: it never was a file's name.
    const key = path.toLowerCase() + (query === null ? '' : `?${query}`);
    const other = owners.get(key) ?? fileAbove(path, pageFiles);
    owners.set(key, file);
    if (other === undefined) return [];
    return [problem('alias/taken', file, place, { url: writeAlias(alias), other })];
  });
  const inside = claimants.flatMap(({ path, file }) => {
    const other = fileAbove(path, pageFiles);
    if (other === undefined) return [];
    return [problem('address/taken', file, fileStart, { url: readable(path), other })];
  });
  return [...taken, ...inside];
}

/** Who has an alias that is a file where an address needs a folder: `a.html` above `a.html/b`. */
function fileAbove(path: string, pageFiles: ReadonlyMap<string, string>): string | undefined {
  if (pageFiles.size === 0) return undefined;
  const folders = [...path.toLowerCase().matchAll(/\//g)].map(({ index }) => path.slice(0, index));
  const above = folders.find((folder) => pageFiles.has(folder.toLowerCase()));
  return above === undefined ? undefined : pageFiles.get(above.toLowerCase());
}

function takenIds(claimants: readonly Claimant[]): Problem[] {
  const byId = Map.groupBy(claimants, ({ id }) => id);
  byId.delete(null);
  return [...byId].flatMap(([id, rivals]) =>
    rivals.flatMap((one) => {
      const other = rivals.find((rival) => rival !== one && rival.path !== one.path);
      // Two files with one address have been named already.
      return other
        ? [
            problem('id/taken', one.file, placeOf(one.places, 'id'), {
              id: id ?? '',
              other: other.file,
            }),
          ]
        : [];
    }),
  );
}

function placeOf(places: Claimant['places'], key: string): Place {
  return places[key] ?? fileStart;
}

function readable(path: string): string {
  return path === '' ? urls.home : `/${path}/`;
}
