import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { InBoth } from '../../../problems/rule.ts';
import { decodeAny } from '../../decode.ts';
import type { FieldKey } from '../../fields.ts';
import type { Finding, Item, Read, ReadOptions, Source } from '../../format.ts';
import { readCredits } from './credits.ts';
import { dateOfPath, type PathDate } from './dates.ts';
import type { Dialect, Post, Site } from './dialect.ts';
import { splitAny } from './frontMatter.ts';
import { firstHeading } from './heading.ts';
import { fromKey, readKeys } from './keys.ts';
import { dateOfAddress, hasDatedPath, namedAddresses } from './oldAddresses.ts';
import type { Library } from './library.ts';
import { convertTags } from './tags/tags.ts';

export interface Shelf {
  source: Source;
  dialect: Dialect;
  site: Site;
  library: Library;
  options: ReadOptions;
}

/** Of one text, in bytes: a book of a thousand pages has two million. */
const largest = 20_000_000;

/** Reads one file of a folder of Markdown. */
export function readPost(file: string, shelf: Shelf): Read {
  const { source, site, options } = shelf;
  const skip = (
    why: InBoth,
    isFault: boolean,
    title: string | null = null,
    line: number | null = null,
  ): Read => ({
    skipped: { origin: { file, line }, title, why, isFault },
  });
  const name = source.isFolder ? join(source.path, file) : source.path;
  let bytes: Uint8Array;
  try {
    if (statSync(name).size > largest) return skip(texts.tooLarge, true);
    bytes = readFileSync(name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return skip({ en: `It cannot be read: ${reason}.`, zh: `无法读取：${reason}。` }, true);
  }
  const decoded = decodeAny(bytes);
  if (decoded === null) return skip(texts.noText, true);
  if (decoded.text.trim() === '') return skip(texts.empty, false);
  const split = splitAny(decoded.text);
  if ('why' in split) return skip(split.why, true, null, split.line);
  const data = split.data ?? {};
  const { fields, extra, categories, unread, isDraft, isHidden } = readKeys(data, site.zone);
  const path = pathOf(file, site);
  const pathDate = dateOfPath(path);
  const kind = site.kindOf(
    file,
    data,
    fields.date !== undefined || pathDate !== null || hasDatedPath(data),
  );
  const title = typeof fields.title?.value === 'string' ? fields.title.value : null;
  if (typeof kind === 'object') return skip(kind.skipped, false, title);
  if (isHidden) return skip(texts.hidden, false, title);
  const isUnpublished = isDraft || kind === 'draft';
  if (isUnpublished && !options.drafts) return skip(texts.draft, false, title);
  const needs = unread.map((key) => texts.noDate(key, data[key]));
  if (decoded.encoding !== 'utf-8') needs.push(texts.encoding(decoded.encoding));
  const credits = readCredits(split.body);
  for (const [key, finding] of Object.entries(credits.fields) as [FieldKey, Finding][]) {
    fields[key] ??= finding;
  }
  const heading = fields.title ? null : firstHeading(credits.body);
  if (heading !== null) fields.title = fromHeading(heading.text, split.line + heading.line - 1);
  const isTranslation = fields.source !== undefined && fields.translators !== undefined;
  if (kind !== 'page' && fields.date === undefined && pathDate !== null) {
    fields.date = fromPath(pathDate, isTranslation && split.data === null);
    if (pathDate.other !== null) {
      extra.original_date = pathDate.other;
      needs.push(texts.twoDates(pathDate.value.slice(0, 7), pathDate.other));
    }
  }
  if (isUnpublished) fields.draft = { value: 'true', from: fromKey('draft'), confidence: 'stated' };
  const [day = null, time = null] = (
    typeof fields.date?.value === 'string' ? fields.date.value : ''
  ).split(/[T ]/);
  const post: Post = {
    ...{ file, data, categories, path, name: pathDate?.name ?? path.replace(/^.*\//, '') },
    day: day === '' ? null : day,
    time: time?.replace(/([+-]\d{2}:\d{2}|Z)$/, '') ?? null,
    title: typeof fields.title?.value === 'string' ? fields.title.value : '',
  };
  const addresses = [...new Set([...site.addressesOf(post), ...namedAddresses(post, site)])];
  const dated = fields.date ? null : dateOfAddress(addresses);
  if (dated !== null && kind !== 'page') fields.date = dated;
  const converted = options.textless ? null : convert(credits.body, post, shelf);
  return {
    item: {
      kind: kind === 'page' ? 'page' : 'article',
      origin: { file, line: null },
      id: addresses[0] ?? `${basename(source.path)}/${file}`.normalize('NFC'),
      ...{ fields, extra, addresses, needs: [...needs, ...(converted?.needs ?? [])] },
      body: converted?.body ?? '',
      slug: site.slugOf(post),
      fileOf: (href) => shelf.library.fileOf(href, file),
      linkOf: (href) => shelf.library.linkOf(href, file, addresses[0] ?? null),
      left: converted?.left ?? [],
    },
  };
}

function convert(
  body: string,
  post: Post,
  { dialect, library }: Shelf,
): Pick<Item, 'body' | 'left' | 'needs'> {
  const {
    body: text,
    unknown,
    hadMore,
  } = convertTags(body, dialect.tags, {
    title: post.title,
    linkTo: (name) => {
      const file = library.textOf(name);
      return file === null ? null : `/${encodeURI(file).replace(/[()]/g, encodeURIComponent)}`;
    },
  });
  return {
    body: text,
    left: hadMore ? [{ what: texts.more, text: null }] : [],
    needs: unknown.length > 0 ? [texts.tags(unknown.slice(0, 5).join(' '), unknown.length)] : [],
  };
}

/** Below the folder of contents, without its ending and a last `/index`, or the name of a language before the ending. */
function pathOf(file: string, { contents }: Site): string {
  const path = file.startsWith(contents) ? file.slice(contents.length) : file;
  return path
    .replace(/\.[^./]*$/, '')
    .replace(/\.(zh|en)([-_](cn|tw|hk|hans|hant|us|gb))?$/i, '')
    .replace(/\/index$/, '');
}

function fromHeading(text: string, line: number): Finding {
  const from = { en: `line ${line}: the first heading`, zh: `第 ${line} 行：第一个标题` };
  return { value: text, from, confidence: 'derived' };
}

/** @param isTranslation its file's name tells the day of the original or of its choice, and not of publication */
function fromPath({ value, confidence }: PathDate, isTranslation: boolean): Finding {
  const from = confidence === 'guessed' ? texts.folder : texts.path;
  return { value, from, confidence: isTranslation ? 'guessed' : confidence };
}

const texts = {
  tooLarge: { en: 'It is larger than 20 MB.', zh: '大于 20 MB。' },
  noText: {
    en: 'It is no text, or in an encoding that is not known.',
    zh: '不是文本，或编码无法识别。',
  },
  empty: { en: 'It is empty.', zh: '是空文件。' },
  hidden: { en: 'It was hidden, or behind a password.', zh: '原为隐藏或需要密码的文章。' },
  draft: { en: 'It is a draft; --drafts brings it too.', zh: '是草稿；用 --drafts 可一并导入。' },
  more: { en: 'the mark where the summary ends', zh: '摘要分隔标记' },
  path: { en: 'the path of the file', zh: '文件路径' },
  folder: { en: 'the folder, which tells the month', zh: '文件夹名，只到月份' },
  encoding: (name: string) => ({
    en: `It was in ${name.toUpperCase()} and is UTF-8 now. Look whether all characters are right.`,
    zh: `原为 ${name.toUpperCase()} 编码，已转为 UTF-8。请看看文字是否都正确。`,
  }),
  noDate: (key: string, value: unknown) => ({
    en: `"${key}" is no date that is known: ${JSON.stringify(value)}.`,
    zh: `“${key}”不是能识别的日期：${JSON.stringify(value)}。`,
  }),
  twoDates: (month: string, day: string) => ({
    en: `The folder says ${month}, the file's name ${day}: the folder was taken for when it was published, and the day is unknown.`,
    zh: `文件夹写的是 ${month}，文件名写的是 ${day}：发表日期取文件夹的月份，具体日子不详。`,
  }),
  tags: (some: string, count: number) => ({
    en: `Template tags stay as text (${count}): ${some}`,
    zh: `模板标签原样留在正文中（${count} 处）：${some}`,
  }),
};
