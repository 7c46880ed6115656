import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Content } from './archive.ts';
import { contentOf, recordsOf, type ContentRecord } from './records.ts';

/** What the content is read for: an author's preview holds drafts. */
export type Command = 'build' | 'dev';

/**
 * The content on its way from the loader to the pages, which are other instances of these modules: a line of JSON for
 * each record, so that no archive is too large for one string.
 * @returns its digest, which changes with the content
 */
export async function writeHandover(
  folder: string,
  command: Command,
  content: Content,
): Promise<string> {
  const name = fileName(folder, command);
  const digest = createHash('sha256');
  await mkdir(folder, { recursive: true });
  const lines = linesOf(content, (line) => digest.update(line));
  await pipeline(Readable.from(lines), createWriteStream(`${name}.new`));
  await rename(`${name}.new`, name);
  return digest.digest('hex');
}

export async function readHandover(folder: string, command: Command): Promise<Content> {
  const records: ContentRecord[] = [];
  const lines = createInterface({ input: createReadStream(fileName(folder, command)) });
  for await (const line of lines) records.push(JSON.parse(line) as ContentRecord);
  return contentOf(records);
}

/** Where the report of the content's problems is kept, as it was printed. */
export function reportFile(folder: string, command: Command): string {
  return join(folder, `report.${command}.txt`);
}

function fileName(folder: string, command: Command): string {
  return join(folder, `content.${command}.jsonl`);
}

function* linesOf(content: Content, seen: (line: string) => void): Generator<string> {
  for (const record of recordsOf(content)) {
    const line = `${JSON.stringify(record)}\n`;
    seen(line);
    yield line;
  }
}
