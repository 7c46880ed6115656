import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../article/text.ts';
import type { InBoth } from '../../problems/rule.ts';
import { decodeAny } from '../decode.ts';
import { faultText } from '../faults.ts';
import type { Format, Item, Read, ReadOptions, Source } from '../format.ts';
import { readPageText, type Page } from './pageText/page.ts';

/**
 * The text of news pages as a browser's “select all, copy” gives it: one `.txt` file a page. Old addresses are not known from
 * a text, and pictures are not in it.
 */
export const pageText: Format = {
  name: 'page-text',
  async recognise(source) {
    const files = source.files.filter(isPage).slice(0, 5);
    if (files.length === 0) return 0;
    const scores = await Promise.all(files.map((file) => scoreOf(nameOfFile(source, file))));
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  },
  async *read(source, options) {
    const { files } = source;
    for (const [index, file] of files.entries()) {
      yield isPage(file) || !source.isFolder
        ? await readFile(nameOfFile(source, file), file, options)
        : skip(file, null, NOT_TEXT, false);
      options.progress(index + 1, files.length);
    }
  },
};

/** Bytes and lines. The longest features of newspapers have a fifth of it. */
const largest = 500_000;
const mostLines = 5_000;

function isPage(file: string): boolean {
  return /\.te?xt$/i.test(file);
}

function nameOfFile({ path, isFolder }: Source, file: string): string {
  return isFolder ? join(path, file) : path;
}

/** How much the beginning of a file looks like a page: its head says when and from where, or it lists other headlines. */
async function scoreOf(path: string): Promise<number> {
  const bytes = await beginningOf(path, 65_536);
  // The last line of a beginning may end within a character.
  const decoded = decode(bytes.length < 65_536 ? bytes : bytes.subarray(0, bytes.lastIndexOf(10)));
  if (decoded === null || /^(?:---|\+\+\+)\s*$/m.test(decoded.text.slice(0, 200))) return 0;
  const { text } = decoded;
  const page = readPageText(text, '', { timeZone: 'UTC', lang: 'zh' });
  const { fields, left, shaped, body } = page;
  if (!fields.title || body === '') return 0.1;
  const signs = [
    fields.date?.from.en.startsWith('line') === true,
    fields.source !== undefined,
    fields.authors !== undefined,
    left.length >= 3,
    fields.kicker !== undefined || shaped.length > 0,
  ];
  const [hasDate, hasSource] = signs;
  const weight = signs.filter(Boolean).length;
  return hasDate || hasSource ? Math.min(0.95, 0.5 + 0.12 * weight) : 0.1 + 0.08 * weight;
}

async function readFile(path: string, file: string, options: ReadOptions): Promise<Read> {
  let bytes: Uint8Array;
  try {
    bytes = await beginningOf(path, largest + 1);
  } catch (error) {
    return skip(file, null, faultText(error), true);
  }
  if (bytes.length > largest) return skip(file, null, TOO_LARGE, true);
  const decoded = decode(bytes);
  if (decoded === null) return skip(file, null, NO_PAGE, true);
  if (decoded.text.split('\n', mostLines + 1).length > mostLines) {
    return skip(file, null, TOO_LARGE, true);
  }
  const page = readPageText(decoded.text, stem(file), options);
  const needs = decoded.isOld ? [...page.needs, OLD_ENCODING] : page.needs;
  return itemOf({ ...page, needs }, file);
}

/** UTF-8, with control characters that the reader leaves out; else what old Chinese texts were saved in. */
function decode(bytes: Uint8Array): { text: string; isOld: boolean } | null {
  const text = decodeText(bytes, '');
  if (typeof text === 'string') return text.includes('\0') ? null : { text, isOld: false };
  const old = decodeAny(bytes);
  return old && { text: old.text, isOld: true };
}

function itemOf({ fields, ...page }: Page, file: string): Read {
  const { title } = fields;
  if (!title) return skip(file, null, NO_TITLE, false);
  if (page.body === '') return skip(file, String(title.value), NO_TEXT, false);
  const item: Item = {
    kind: 'article',
    origin: { file, line: null },
    id: stem(file),
    fields,
    ...page,
    slug: null,
    addresses: [],
    fileOf: () => null,
  };
  return { item };
}

async function beginningOf(path: string, length: number): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const buffer = new Uint8Array(length);
    const { bytesRead } = await handle.read(buffer, 0, length);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function stem(file: string): string {
  return file.replace(/\.te?xt$/i, '');
}

function skip(file: string, title: string | null, why: InBoth, isFault: boolean): Read {
  return { skipped: { origin: { file, line: null }, title, why, isFault } };
}

const NOT_TEXT = { zh: '不是 .txt 文件', en: 'not a .txt file' };
const TOO_LARGE = {
  zh: '超过 500 KB 或 5000 行，不像一个网页的文字',
  en: 'over 500 kB or 5,000 lines, which is no text of one page',
};
const NO_PAGE = {
  zh: '不是文字，或编码无法识别',
  en: 'no text, or in an encoding that is not known',
};
const NO_TITLE = { zh: '找不到标题', en: 'no title was found' };
const NO_TEXT = { zh: '只有标题，没有正文', en: 'headlines only, and no text' };
const OLD_ENCODING = {
  zh: '文件不是 UTF-8，按 GB 18030 读出；请看看有没有乱码。',
  en: 'The file is not UTF-8 and was read as GB 18030; look for garbled characters.',
};
