import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Content } from '../archive/archive.ts';
import { contentOf, recordsOf, type ContentRecord } from '../archive/records.ts';

/**
 * The content for what runs in another module instance than the loader: a line of JSON for each record, so that no
 * archive is too large for one string.
 */
const fileName = 'content.jsonl';

export async function writeHandover(folder: string, content: Content): Promise<void> {
  const name = join(folder, fileName);
  await mkdir(folder, { recursive: true });
  await pipeline(Readable.from(linesOf(content)), createWriteStream(`${name}.new`));
  await rename(`${name}.new`, name);
}

export async function readHandover(folder: string): Promise<Content> {
  const records: ContentRecord[] = [];
  const lines = createInterface({ input: createReadStream(join(folder, fileName)) });
  for await (const line of lines) records.push(JSON.parse(line) as ContentRecord);
  return contentOf(records);
}

function* linesOf(content: Content): Generator<string> {
  for (const [, record] of recordsOf(content)) yield `${JSON.stringify(record)}\n`;
}
