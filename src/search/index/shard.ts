import { fold, foldLine } from '../fold.ts';
import { plainText } from '../plain.ts';
import type { SearchRecord } from '../records.ts';
import { writeChunks } from './chunks.ts';
import { writeFacets } from './facets.ts';
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
    const standfirst = foldLines(record.standfirst);
    const body = [fold(plainText(html(record.body))), ...foldLines(record.captions)];
    const terms = foldLines(record.terms);
    const fragment = writeFragment(record, {
      title,
      kicker,
      text: joined([...standfirst, ...body, ...terms]),
    });
    stream.addArticle({
      title,
      standfirst: joined([kicker ?? '', ...standfirst]),
      terms: joined(terms),
      body: joined(body),
    });
    names.push(fragment.name);
    yield fragment;
  }
  const { files, ranges } = writeChunks(stream);
  yield* files;
  yield writeFacets(records);
  const pages = names.map((name, page) => ({ name, words: stream.counts[page] ?? 0 }));
  yield writeMeta({ pages, ranges });
}

function foldLines(lines: readonly string[]): string[] {
  return lines.map(foldLine);
}

function joined(lines: readonly string[]): string {
  return lines.filter(Boolean).join('\n');
}
