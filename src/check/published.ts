import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { parseManifest } from '../build/manifest.ts';
import { fileStart, problem, type Problem } from '../problems/problem.ts';
import { manifestLabel } from './vanished.ts';

/** Milliseconds that a web server has for the whole manifest. */
const patience = 30_000;

/** Bytes: that of a million pages has 150 million. */
const largest = 300_000_000;

/**
 * The paths of the files that a manifest lists, or why it cannot be had.
 * @param manifest a file, relative to `from`, or a web address
 */
export async function readPublished(
  manifest: string,
  from: string,
  limit = patience,
): Promise<string[] | Problem> {
  try {
    const text = await readAll(
      /^https?:\/\//i.test(manifest) ? fetched(manifest, limit) : opened(resolve(from, manifest)),
    );
    const entries = parseManifest(text);
    if (entries.length === 0) throw new Error('no-manifest');
    return entries.map(({ path }) => path);
  } catch (error) {
    const reason = reasonOf(error, limit);
    return problem('site/manifest', manifestLabel, fileStart, { manifest, reason });
  }
}

async function* fetched(url: string, limit: number): AsyncGenerator<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(limit) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  if (response.body) yield* Readable.fromWeb(response.body as never);
}

function opened(name: string): AsyncIterable<Uint8Array> {
  return createReadStream(name);
}

async function readAll(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > largest) throw new Error('too-large');
    kept.push(piece);
  }
  return Buffer.concat(kept).toString('utf8');
}

/** Words of the rule's text, or the system's own. */
function reasonOf(error: unknown, limit: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `timeout ${limit / 1000}`;
  if ('code' in error) return String(error.code);
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.message;
}
