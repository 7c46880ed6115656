import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { addressOf } from '../../article/address.ts';
import { readArticle } from '../../article/read.ts';
import type { Remembered } from '../../loader/memory.ts';
import { takeApart } from '../../loader/takeApart.ts';
import { timeZones } from '../../loader/vocabulary.ts';
import type { AheadContext } from '../../loader/load.ts';
import type { Body } from '../../markdown/bodies.ts';
import { findIn } from '../findings.ts';
import { quickKey, quickLook } from './look.ts';

/** Articles that are read in one go; `seconds` is the present, for rules that ask for it. */
export interface Job extends Omit<AheadContext, 'timeZone'> {
  files: readonly string[];
  /** Of their bytes when they were read before, '' for others: what is the same need not be taken apart. */
  digests: readonly string[];
  contentDir: string;
  lang: string;
  timeZone: string;
  seconds: number;
}

/** What was read out of the articles of which a quick look was sure. Runs in a thread of `ahead.ts`. */
export default async function work(job: Job): Promise<[file: string, Remembered][]> {
  const { files, digests, contentDir, lang, context, now, seconds } = job;
  const sources = { tags: [], sections: [], sources: job.sources, authors: [], series: [] };
  const reading = { lang, timeZone: timeZones(sources, job.timeZone) };
  const circumstances = { now: seconds, timeZone: reading.timeZone };
  const rows: [string, Remembered][] = [];
  const desk = {
    contentDir,
    context,
    now,
    bodies: { has: () => false, render: lookOnly },
    memory: {
      recall: () => null,
      keep: (file: string, _: string, remembered: Remembered) => void rows.push([file, remembered]),
    },
    inspect: (...seen: [Parameters<typeof findIn>[0], string, string]) =>
      findIn(...seen, circumstances).map(({ problem }) => problem),
  };
  for (const [index, file] of files.entries()) {
    if (isSame(join(contentDir, file), digests[index])) continue;
    const path = addressOf(file, 'articles');
    await takeApart(file, desk, (text) => readArticle(text, file, path, reading));
  }
  // The memory of the quick parser is freed when the thread comes to rest: else 20 kB an article stay.
  await setImmediate();
  return rows;
}

/** @param digest of its bytes as they were */
function isSame(name: string, digest: string | undefined): boolean {
  if (!digest) return false;
  try {
    return hash('sha256', readFileSync(name)) === digest;
  } catch {
    return false;
  }
}

function lookOnly(body: string): Promise<Body> {
  const facts = quickLook(body);
  if (typeof facts === 'string') return Promise.reject(new Error(facts));
  return Promise.resolve({ key: quickKey, facts });
}
