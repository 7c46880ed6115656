import { fold, foldLine } from '../fold.ts';
import { plainText } from '../plain.ts';
import type { SearchRecord } from '../records.ts';
import { writeChunks } from './chunks.ts';
import { writeFilters } from './filters.ts';
import { writeFragment } from './fragments.ts';
import { writeMeta } from './meta.ts';
import type { IndexFile } from './pack.ts';
import { WordStream } from './stream.ts';

/**
 * The files of one shard's index. The same records in the same order give the same bytes.
 *
 * @param records oldest first
 * @param html the body that a record's key stands for
 */
export function* writeShard(
  records: readonly SearchRecord[],
  html: (key: string) => string,
): Generator<IndexFile> {
  const stream = new WordStream();
  const names: string[] = [];
  for (const record of records) {
    const title = foldLine(record.title);
    const kicker = record.kicker === null ? null : foldLine(record.kicker);
    const about = record.about.map(foldLine);
    const text = [fold(plainText(html(record.body))), ...about].filter(Boolean).join('\n');
    const fragment = writeFragment(record, { title, kicker, text });
    stream.addArticle(title, kicker === null ? text : `${kicker}\n${text}`);
    names.push(fragment.name);
    yield fragment;
  }
  const { files, ranges } = writeChunks(stream);
  yield* files;
  const filters = writeFilters(records);
  for (const { file } of filters) yield file;
  const pages = names.map((name, page) => ({ name, words: stream.counts[page] ?? 0 }));
  yield writeMeta({ pages, ranges, filters });
}
