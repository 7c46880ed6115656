import { dirname } from 'node:path';
import type { InBoth } from '../problems/rule.ts';
import { keyOf, normalise, planAddresses, type Place, type Seed } from './addresses.ts';
import { textOf } from './article.ts';
import { complete, seedOf } from './complete.ts';
import { convert, type Converted, type Ground } from './convert.ts';
import type { Disk } from './disk.ts';
import type { Format, Item, ReadOptions, Skipped, Source } from './format.ts';
import { emptyRow, type Outcome, type Row } from './row.ts';
import { survey } from './survey.ts';
import { faultText, isFatal } from './faults.ts';

export interface ImportOptions {
  source: Source;
  format: Format;
  /** Absolute. */
  contentDir: string;
  read: ReadOptions;
  disk: Disk;
  /** Of the first reading, which is for the addresses; `read.progress` is of the second. */
  look?: ReadOptions['progress'];
  /** Called once for every item, in the source's order. */
  tell: (row: Row) => void;
}

export interface Result {
  counts: Record<Outcome, number>;
  /** Why the import ended before its end, as on a full disk; null where it did not. */
  stopped: InBoth | null;
}

/**
 * Brings a source into a content folder. It is read twice: for all addresses first, so that links can be mended and no
 * address is given twice, and then one item after the other, of which no more than one is in memory.
 */
export async function runImport(options: ImportOptions): Promise<Result> {
  const { source, format, contentDir, read, disk, tell, look = read.progress } = options;
  const counts = { written: 0, unchanged: 0, kept: 0, skipped: 0, failed: 0 };
  const count = (row: Row): void => {
    counts[row.outcome] += 1;
    tell(row);
  };
  const root = source.isFolder ? source.path : dirname(source.path);
  const seeds: Seed[] = [];
  for await (const { item } of items(format, source, { ...read, textless: true, progress: look })) {
    if (item) seeds.push(copyOf(seedOf(item, root, read)));
  }
  const places = planAddresses(seeds, survey(contentDir));
  const ground: Ground = { root, timeZone: read.timeZone, homes: homesOf(seeds, places), disk };
  for await (const { item, skipped } of items(format, source, read)) {
    if (skipped) {
      count(skippedRow(skipped));
      continue;
    }
    const place = places.get(keyOf(item.origin));
    if (place === undefined || isHidden(item)) {
      const why = place === undefined ? changedMeanwhile : hiddenPage;
      const isFault = place === undefined;
      count(skippedRow({ origin: item.origin, title: null, why, isFault }));
      continue;
    }
    try {
      const converted = convert(complete(item, root, read), place, ground);
      count(place.existing === null ? write(converted, disk) : compare(converted, place, disk));
    } catch (error) {
      count({ ...emptyRow('failed', item.origin), why: faultText(error) });
      if (isFatal(error)) return { counts, stopped: faultText(error) };
    }
  }
  return { counts, stopped: null };
}

/** What a format reads; a source that breaks off gives what came before, and the fault. */
async function* items(
  format: Format,
  source: Source,
  options: ReadOptions,
): AsyncIterable<{ item: Item; skipped?: never } | { item?: never; skipped: Skipped }> {
  try {
    yield* format.read(source, options);
  } catch (error) {
    const origin = { file: source.isFolder ? '' : (source.files[0] ?? ''), line: null };
    yield { skipped: { origin, title: null, why: faultText(error), isFault: true } };
  }
}

function write({ row, text, copies }: Converted, disk: Disk): Row {
  const made: string[] = [];
  try {
    for (const { from, to, isThere } of copies) {
      if (isThere) continue;
      disk.copy(from, to);
      made.push(to);
    }
    disk.write(row.file ?? '', text);
    return row;
  } catch (error) {
    for (const file of made) disk.remove(file);
    throw error;
  }
}

/** An item that is in the target already is never written: only whether it is as it would be is told. */
function compare({ row, text }: Converted, place: Place, disk: Disk): Row {
  const there = disk.read(place.existing ?? '');
  const isSame = place.existing === row.file && there?.equals(Buffer.from(text)) === true;
  if (isSame) return { ...row, outcome: 'unchanged' };
  return { ...row, outcome: 'kept', file: place.existing, why: keptAsIs };
}

/** With texts of its own: those of an item are parts of what was read, and V8 keeps a whole for each part of it. */
function copyOf(seed: Seed): Seed {
  return JSON.parse(JSON.stringify(seed)) as Seed;
}

function homesOf(seeds: readonly Seed[], places: ReadonlyMap<string, Place>): Map<string, string> {
  const homes = new Map<string, string>();
  for (const { key, file, addresses } of seeds) {
    const path = places.get(key)?.path;
    if (path === undefined) continue;
    for (const old of [file, ...addresses.map((address) => `/${normalise(address) ?? ''}`)]) {
      if (!homes.has(old)) homes.set(old, `/${path}/`);
    }
  }
  return homes;
}

/** Pages cannot be drafts: one that is would be published. */
function isHidden({ kind, fields }: Item): boolean {
  return kind === 'page' && textOf(fields.draft) === 'true';
}

function skippedRow({ origin, title, why, isFault }: Skipped): Row {
  return { ...emptyRow(isFault ? 'failed' : 'skipped', origin), title, why };
}

const keptAsIs: InBoth = {
  en: 'It is in the target already, and differs from what would be written; it was left as it is.',
  zh: '目标中已有此篇，且与将写入的不同；已保持原样。',
};

const changedMeanwhile: InBoth = {
  en: 'It was not there when the source was gone through first. Run the import again.',
  zh: '第一遍查看来源时还没有它。请再运行一次导入。',
};

const hiddenPage: InBoth = {
  en: 'It is a draft, and pages have none.',
  zh: '是草稿，而页面不能是草稿。',
};
