import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../article/text.ts';
import { problemText } from '../../problems/problem.ts';
import type { InBoth } from '../../problems/rule.ts';
import type { Format, Item, Read, ReadOptions, Source } from '../format.ts';
import { readPageText, type Page } from './pageText/page.ts';

/**
 * The text of news pages as a browser's “select all, copy” gives it: one `.txt` file a page. Old addresses are not known from
 * a text, and pictures are not in it.
 */
export const pageText: Format = {
  name: 'page-text',
  async recognise(source) {
    const files = pageFiles(source).slice(0, 5);
    if (files.length === 0) return 0;
    const scores = await Promise.all(files.map((file) => scoreOf(nameOfFile(source, file))));
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  },
  async *read(source, options) {
    const files = source.isFolder ? source.files : pageFiles(source, /./);
    for (const [index, file] of files.entries()) {
      yield isPageFile(file) || !source.isFolder
        ? await readFile(nameOfFile(source, file), file, options)
        : skip(file, null, NOT_TEXT, false);
      options.progress(index + 1, files.length);
    }
  },
};

/** Bytes. The longest features of newspapers have a tenth of it. */
const largest = 1_000_000;

function isPageFile(file: string): boolean {
  return /\.te?xt$/i.test(file);
}

function pageFiles({ files }: Source, pattern = /\.te?xt$/i): string[] {
  return files.filter((file) => pattern.test(file));
}

function nameOfFile({ path, isFolder }: Source, file: string): string {
  return isFolder ? join(path, file) : path;
}

/** How much the beginning of a file looks like a page: its head says when and from where, or it lists other headlines. */
async function scoreOf(path: string): Promise<number> {
  const text = decoded(await beginningOf(path, 65_536));
  if (text === null || /^(?:---|\+\+\+)\s*$/m.test(text.slice(0, 200))) return 0;
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
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return skip(file, null, { zh: `无法读取：${reason}`, en: `cannot be read: ${reason}` }, true);
  }
  if (bytes.length > largest) return skip(file, null, TOO_LARGE, true);
  const text = decodeText(bytes, file);
  if (typeof text === 'string') return itemOf(readPageText(text, stem(file), options), file);
  const old = decoded(bytes);
  if (old === null) {
    return skip(file, null, { zh: problemText(text, 'zh'), en: problemText(text, 'en') }, true);
  }
  const page = readPageText(old, stem(file), options);
  return itemOf({ ...page, needs: [...page.needs, OLD_ENCODING] }, file);
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

/** UTF-8, else GB 18030, in which Chinese texts were saved before; null where it is neither. */
function decoded(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      // The beginning of a file may end within a character, which `stream` waits for.
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
      return text.replace(/\r\n?/g, '\n');
    } catch {
      continue;
    }
  }
  return null;
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
  zh: '超过 1 MB，不像一个网页的文字',
  en: 'over 1 MB, which is no text of one page',
};
const NO_TITLE = { zh: '找不到标题', en: 'no title was found' };
const NO_TEXT = { zh: '只有标题，没有正文', en: 'headlines only, and no text' };
const OLD_ENCODING = {
  zh: '文件不是 UTF-8，按 GB 18030 读出；请看看有没有乱码。',
  en: 'The file is not UTF-8 and was read as GB 18030; look for garbled characters.',
};
