import type { FieldKey } from '../../fields.ts';
import type { Finding } from '../../format.ts';

/** What a text says of its own origin, in lines as LCTT writes them. */
export interface Credits {
  fields: Partial<Record<FieldKey, Finding>>;
  /** Without the lines that say nothing to readers. */
  body: string;
}

const keys = {
  作者: 'authors',
  译者: 'translators',
  校对: 'editors',
  author: 'authors',
  translator: 'translators',
  reviewer: 'editors',
} as const;

/**
 * Reads `[#]: author: ([Name](url))` at a text's head, and a line `via: https://…` at its end with
 * `作者：[名][a] 译者：[名](…)` after it. Those at the head are no words of the text and go; those at the end stay, as they carry its licence.
 */
export function readCredits(body: string): Credits {
  const fields: Credits['fields'] = {};
  const put = (key: FieldKey, value: unknown, line: number) => {
    fields[key] ??= {
      value,
      from: { en: `line ${line} of the text`, zh: `正文第 ${line} 行` },
      confidence: 'stated',
    };
  };
  const lines = body.split('\n');
  const read = (label: string, text: string, line: number) => {
    if (label === 'via') {
      const [url] = /https?:\/\/[^\s)>\]]+/.exec(text) ?? [];
      if (url !== undefined && URL.canParse(url))
        put('source', { name: new URL(url).hostname.replace(/^www\./, ''), url }, line);
    } else if (label === 'subject') {
      put('subtitle', plain(text), line);
    } else if (Object.hasOwn(keys, label)) {
      const names = namesIn(text);
      if (names.length > 0) put(keys[label as keyof typeof keys], names, line);
    }
  };
  // Elsewhere a text may name the author of a book.
  const tail = lines.findLastIndex((line) => via.test(line));
  lines.forEach((line, index) => {
    const [, headLabel = '', headText = ''] = /^\[#\]:\s*(\w+):\s*\((.*)\)\s*$/.exec(line) ?? [];
    if (headLabel !== '') read(headLabel, headText, index + 1);
    if (tail < 0 || index < tail || index > tail + tailLength) return;
    if (index === tail) read('via', line, index + 1);
    if (!/^\s*(作者|译者|校对)\s*[：:]/.test(line)) return;
    const parts = line.split(/(作者|译者|校对|选题|编译)\s*[：:]/);
    for (let at = 1; at < parts.length; at += 2)
      read(parts[at] ?? '', parts[at + 1] ?? '', index + 1);
  });
  return { fields, body: lines.filter((line) => !/^\[#\]:\s*\w+:/.test(line)).join('\n') };
}

const via = /^\s*via\s*[:：]\s*<?https?:\/\//i;

/** How many lines after that of the source may name who made the text. */
const tailLength = 20;

function namesIn(text: string): string[] {
  return plain(text)
    .split(/[,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^(作者|译者|校对)者?ID$|^(译者|校对)者?$/i.test(name));
}

/** Links as their text. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])?/g, '$1')
    .replace(/[*`]/g, '')
    .trim();
}
