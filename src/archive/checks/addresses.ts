import { addressFault } from '../../article/address.ts';
import { fileStart, problem, type Place, type Problem } from '../../problems/problem.ts';
import { urls } from '../urls.ts';

/** Something that asks for an address: an article, a page, with the aliases and the identity it claims. */
export interface Claimant {
  file: string;
  path: string;
  /** Null for a standing page, which has none. */
  id: string | null;
  aliases: string[];
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
    ...aliases.map((alias, index) => ({ path: alias, place: placeOf(places, `aliases.${index}`) })),
  ];
  return claims.flatMap((claim) => {
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
    const fault = addressFault(alias);
    const place = placeOf(places, `aliases.${index}`);
    if (!fault) return [];
    if (fault.rule === 'address/reserved' || fault.rule === 'address/too-long') {
      return [problem(fault.rule, file, place, fault.detail as never)];
    }
    // The other rules advise to rename a file.
    return [problem('alias/form', file, place, { value: `/${alias}/` })];
  });
}

function takenAliases(claimants: readonly Claimant[]): Problem[] {
  const owners = new Map(claimants.map(({ path, file }) => [path.toLowerCase(), file]));
  return claimants.flatMap(({ file, aliases, places }) =>
    aliases.flatMap((alias, index) => {
      const key = alias.toLowerCase();
      const other = owners.get(key);
      owners.set(key, file);
      if (other === undefined) return [];
      return [
        problem('alias/taken', file, placeOf(places, `aliases.${index}`), {
          url: readable(alias),
          other,
        }),
      ];
    }),
  );
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
