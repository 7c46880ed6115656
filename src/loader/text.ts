import { readFile } from 'node:fs/promises';
import { decodeText } from '../article/text.ts';
import { fileStart, problem, type Problem } from '../problems/problem.ts';

/** A file's text, or why it cannot be had. @param file its name for messages */
export async function readText(name: string, file: string): Promise<string | Problem> {
  const bytes = await readFile(name).catch(asError);
  return bytes instanceof Error ? unreadable(bytes, file) : decodeText(bytes, file);
}

export function unreadable(error: Error, file: string): Problem {
  const reason = 'code' in error ? String(error.code) : error.message;
  return problem('file/unreadable', file, fileStart, { reason });
}

export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
