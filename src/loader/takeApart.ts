import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Places } from '../article/read.ts';
import { decodeText } from '../article/text.ts';
import type { Bodies, Body } from '../markdown/bodies.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Memory } from './memory.ts';
import { asError, unreadable } from './text.ts';

/** What a file says, read for the first time. */
export interface Parsed<FrontMatter> {
  frontMatter: FrontMatter;
  problems: Problem[];
  body: string;
  /** How many lines of the file come before the body's first. */
  bodyOffset: number;
  places: Places;
}

export type Parse<FrontMatter> = (text: string) => Parsed<FrontMatter> | Problem[];

/** A file's front matter, and what is known of its body. */
export interface Taken<FrontMatter> extends Omit<Parsed<FrontMatter>, 'body'> {
  body: Body;
}

/** Where files are read, and what was learnt from them before. */
export interface Desk {
  contentDir: string;
  bodies: Pick<Bodies, 'render' | 'find'>;
  memory: Pick<Memory, 'find'>;
  /** The digest of what the reading of a file depends on beside the file. */
  context: string;
}

/** Reads a file; one that was read before is only looked up. The problems alone where it cannot be taken apart. */
export async function takeApart<FrontMatter extends { lang: string }>(
  file: string,
  { contentDir, bodies, memory, context }: Desk,
  parse: Parse<FrontMatter>,
): Promise<Taken<FrontMatter> | Problem[]> {
  let bytes: Uint8Array;
  try {
    // Four times as fast as the asynchronous function, for files of a few kilobytes.
    bytes = readFileSync(join(contentDir, file));
  } catch (error) {
    return [unreadable(asError(error), file)];
  }
  const remembered = memory.find(file, bytes, context);
  if (remembered.value !== null) {
    const { key, ...rest } = JSON.parse(remembered.value) as Kept<FrontMatter>;
    const facts = bodies.find(key);
    if (facts) return { ...rest, body: { key, facts } };
  }
  const text = decodeText(bytes, file);
  if (typeof text !== 'string') return [text];
  const parsed = parse(text);
  if (Array.isArray(parsed)) return parsed;
  const { frontMatter, problems, places, bodyOffset } = parsed;
  const body = await bodies.render(parsed.body, frontMatter.lang).catch(asError);
  if (body instanceof Error) {
    const place = { line: bodyOffset + 1, column: 1 };
    const reason = body.message.replace(/\.$/, '');
    return [...problems, problem('body/unrenderable', file, place, { reason })];
  }
  const kept: Kept<FrontMatter> = { frontMatter, problems, places, bodyOffset, key: body.key };
  remembered.keep(JSON.stringify(kept));
  return { frontMatter, problems, places, bodyOffset, body };
}

type Kept<FrontMatter> = Omit<Parsed<FrontMatter>, 'body'> & { key: string };
