import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { splitFile } from '../article/frontMatter.ts';
import { decodeText } from '../article/text.ts';
import { readYaml } from '../article/yaml.ts';

/** What a file says it is called, unchecked; nothing where it cannot be read. */
export interface Claims {
  id: string | null;
  /** As they are written. */
  aliases: string[];
}

/** Reads `id` and `aliases` without the rest: a hundred thousand files take seconds. */
export function claimsOf(contentDir: string, file: string): Claims {
  const bytes = beginningOf(join(contentDir, file));
  if (!mayClaim.test(bytes.toString('latin1'))) return { id: null, aliases: [] };
  const text = decodeText(bytes, file);
  if (typeof text !== 'string') return { id: null, aliases: [] };
  const front = /^---[ \t]*\n/.test(text) ? text.slice(0, text.indexOf('\n---') + 1) : '';
  const isPlain = front !== '' && !uncommon.test(front);
  const { id, aliases } = isPlain ? ownLines(front, file) : valuesIn(text, file);
  return {
    id: typeof id === 'string' && id.trim() !== '' ? id.trim() : null,
    aliases: [aliases].flat().filter((alias) => typeof alias === 'string'),
  };
}

/** What of a front matter could be read, unchecked. */
export function frontMatterOf(contentDir: string, file: string): Record<string, unknown> {
  const text = decodeText(beginningOf(join(contentDir, file)), file);
  return typeof text === 'string' ? valuesIn(text, file) : {};
}

function valuesIn(text: string, file: string): Record<string, unknown> {
  const split = splitFile(text, file);
  if (Array.isArray(split)) return {};
  return (split.yaml.value ?? {}) as Record<string, unknown>;
}

/** The two keys, each by its own lines: up to the next line that belongs to the map. */
function ownLines(front: string, file: string): Record<string, unknown> {
  const lines = /^(?:id|aliases)[ \t]*:.*\n(?:(?:[ \t-].*)?\n)*/gm;
  const values = Array.from(front.matchAll(lines), ([own]): Record<string, unknown> => {
    const id = plainId.exec(own)?.[1];
    if (id !== undefined) return { id };
    const yaml = readYaml(own, file);
    return Array.isArray(yaml) ? {} : (yaml.value as Record<string, unknown>);
  });
  return Object.assign({}, ...values) as Record<string, unknown>;
}

/** Wherever one of the keys may stand, in any way of writing it. */
const mayClaim = /[\r\n](?:[ \t]*(?:id|aliases)|["'{?])/;

/** Keys in quotes, a map in braces or one that is indented, which nobody writes. */
const uncommon = /^["'{?]|^---.*\n\s*[ \t]/m;

/** A text that YAML takes as it stands (YAML 1.2.2 section 7.3.3), far more often than not. */
const plainId = /^id: ([\p{L}\p{N}/](?:[\p{L}\p{N}/?=&%.#+~_:-]*[\p{L}\p{N}/])?)\n$/u;

/** Bytes that nearly all front matter is shorter than. */
const beginning = 8192;

function beginningOf(name: string): Buffer {
  const buffer = Buffer.allocUnsafe(beginning);
  let handle: number | undefined;
  try {
    handle = openSync(name, 'r');
    const length = readSync(handle, buffer, 0, beginning, 0);
    const read = buffer.subarray(0, length);
    if (length < beginning) return read;
    // The last line may end within a character.
    return read.includes('\n---') ? read.subarray(0, read.lastIndexOf(10)) : readFileSync(name);
  } catch {
    // What cannot be read keeps its address, and the build says what is wrong with it.
    return Buffer.alloc(0);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
