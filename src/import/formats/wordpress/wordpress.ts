import { open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Format, Item, ReadOptions, Skipped, Source } from '../../format.ts';
import { chunksOf } from './chunks.ts';
import { parseElement } from './element.ts';
import { entryOf } from './entry.ts';
import { faultText, isUnreadable, longestText, troubles, type Trouble } from './faults.ts';
import { itemOf } from './item.ts';
import { recordsOf, type WxrRecord } from './records.ts';
import { reasonToSkip } from './skips.ts';
import { surveyor, type Survey } from './survey.ts';
import { uploadsIn } from './uploads.ts';

/**
 * The export of WordPress (WXR 1.0 to 1.2: “Tools → Export”), one file or a folder with several of them. It is read twice:
 * what an item needs of others (its pictures, its authors, where links lead) may come after it. Memory holds one item at a
 * time, and some facts of each.
 */
export const wordpress: Format = {
  name: 'wordpress',
  async recognise(source) {
    const exports = await exportsIn(source);
    return exports.length > 0 ? 1 : 0;
  },
  async *read(source, options) {
    const files = await exportsIn(source);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const progress = (done: number): void => {
      options.progress(done, bytes * 2);
    };
    // A source is read more than once, its survey is made once.
    const survey = surveys.get(source) ?? (await surveyOf(files, progress));
    surveys.set(source, survey);
    const fileOf = uploadsIn(source.isFolder ? source.path : dirname(source.path));
    let done = bytes;
    for (const file of files) {
      const before = done;
      const chunks = chunksOf(file.path, (read) => {
        progress(before + read);
      });
      for await (const record of recordsOf(chunks)) {
        const origin = { file: file.name, line: record.line };
        const read = readRecord(record, survey, options);
        if (read === null) continue;
        if ('why' in read) yield { skipped: { ...read, origin } };
        else yield { item: { ...read, origin, fileOf } };
      }
      done += file.bytes;
    }
  },
};

const surveys = new WeakMap<Source, Survey>();

type Part<Whole> = Omit<Whole, 'origin' | 'fileOf'>;

/** @returns null for what is about the export as a whole */
function readRecord(
  record: WxrRecord,
  survey: Survey,
  options: ReadOptions,
): Part<Item> | Part<Skipped> | null {
  const { name, state, xml, line } = record;
  if (name !== 'item' && state === 'whole') return null;
  if (state === 'huge') return fault('huge', '');
  const { element, faults } = parseElement(xml, line);
  const entry = entryOf(element);
  if (state === 'cut') return fault('cut', entry.title);
  const why = reasonToSkip(entry, options.drafts);
  if (why !== null) return { title: entry.title || null, why, isFault: false };
  if (entry.content.length > longestText) return fault('huge', entry.title);
  if (isUnreadable(entry.title + entry.content)) return fault('encoding', entry.title);
  try {
    const item = itemOf(entry, survey, options);
    return { ...item, needs: [...item.needs, ...faults.map(faultText)] };
  } catch (error) {
    // The parsers of HTML and Markdown call themselves for what is inside.
    if (error instanceof RangeError) return fault('deep', entry.title);
    throw error;
  }
}

function fault(trouble: Trouble, title: string): Part<Skipped> {
  return { title: title === '' ? null : title, why: troubles[trouble], isFault: true };
}

async function surveyOf(
  files: readonly ExportFile[],
  progress: (done: number) => void,
): Promise<Survey> {
  const survey = surveyor();
  let done = 0;
  for (const file of files) {
    const before = done;
    const chunks = chunksOf(file.path, (read) => {
      progress(before + read);
    });
    for await (const { name, state, xml, line } of recordsOf(chunks)) {
      if (state !== 'whole') continue;
      const { element } = parseElement(xml, line);
      if (name === 'item') survey.addEntry(entryOf(element));
      else survey.addPart(element);
    }
    done += file.bytes;
  }
  return survey.survey;
}

interface ExportFile {
  /** As the source names it. */
  name: string;
  path: string;
  bytes: number;
}

/** The exports of a source: itself, or the files in a folder whose beginning says so. Large sites get several. */
async function exportsIn(source: Source): Promise<ExportFile[]> {
  const names = source.files.filter((name) => /\.(?:xml|wxr)$/i.test(name) && !name.includes('/'));
  const found: ExportFile[] = [];
  for (const name of source.isFolder ? names : source.files) {
    const path = source.isFolder ? join(source.path, name) : source.path;
    if (!(await isExport(path))) continue;
    const { size } = await stat(path);
    found.push({ name, path, bytes: size });
  }
  return found;
}

/** How far the declarations of an export can be from its beginning, behind the comment that explains it. */
const headBytes = 16_384;

async function isExport(path: string): Promise<boolean> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  return /xmlns:wp=["']https?:\/\/wordpress\.org\/export\//.test(
    buffer.toString('latin1', 0, bytesRead),
  );
}
