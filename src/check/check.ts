import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment.ts';
import { clockOf } from '../files/look.ts';
import { loadContent, type Loaded } from '../loader/load.ts';
import { openMemory, readingRooms, type Memory } from '../loader/memory.ts';
import { sweep } from '../loader/sweep.ts';
import { openBodies, type Bodies } from '../markdown/bodies.ts';
import type { Problem } from '../problems/problem.ts';
import type { SiteConfig } from '../site.config.ts';
import { needCloseReading } from './closely.ts';
import { findIn } from './findings.ts';
import { isMendable } from './mendFile.ts';
import { openSketches } from './pictures.ts';
import { readAhead } from './read/ahead.ts';
import { quickKey, quickLook } from './read/look.ts';
import { archiveRules } from './rules/index.ts';

export interface CheckOptions {
  environment: Pick<
    Environment,
    'projectDir' | 'contentDir' | 'contentLabel' | 'publicDir' | 'cacheDir' | 'siteUrl'
  >;
  site: SiteConfig;
  /** Seconds since 1970-01-01T00:00Z, for rules that ask for the present. */
  seconds: number;
  progress: (done: number, total: number) => void;
}

export interface Checked extends Loaded {
  /** How many texts were read by the build's own pipeline. */
  closely: number;
}

/**
 * All that is wrong with the content folder: what a build reports of it, and what the rules of this room find. What was
 * read is kept below CACHE_DIR, apart from what builds keep, so that the next time only changed files are read.
 */
export async function checkContent(options: CheckOptions): Promise<Checked> {
  const { environment, site, seconds, progress } = options;
  const { contentDir, projectDir } = environment;
  const cacheDir = join(environment.cacheDir, 'check');
  const now = clockOf(cacheDir);
  const memory = openMemory(cacheDir, contentDir, projectDir, [...readingRooms, 'check']);
  const bodies = openBodies({ cacheDir, projectDir });
  const desk = mixedDesk(bodies, memory);
  let timeZone: Loaded['timeZone'] = () => site.timeZone;
  try {
    const loaded = await loadContent({
      ...{ environment, site, drafts: 'judged' as const, now, progress },
      ...{ bodies: desk.bodies, memory: desk.memory },
      pictures: openSketches({ ...environment, cacheDir, settings: site.pictures, memory, now }),
      inspect: (...seen) =>
        findIn(...seen, { now: seconds, timeZone }).map(({ problem }) => problem),
      ahead(files, context) {
        timeZone = context.timeZone;
        const { lang } = site;
        const given = { contentDir, lang, timeZone: site.timeZone, seconds, memory, progress };
        return readAhead(given)(files, context);
      },
      again(found) {
        const files = needCloseReading(found);
        desk.readClosely(files);
        return files;
      },
    });
    return {
      ...loaded,
      problems: [
        ...loaded.problems.map((one) =>
          isMendable(one) ? { ...one, fixable: true as const } : one,
        ),
        ...judgeTogether(loaded, contentDir),
      ],
      closely: loaded.documents.filter(({ bodyKey }) => bodyKey !== quickKey).length,
    };
  } finally {
    await bodies.close();
    memory.close();
    sweep(cacheDir);
  }
}

/** Bodies of which a quick look is sure are not rendered, until their files must be read closely. */
function mixedDesk(bodies: Bodies, memory: Memory) {
  let isClose = false;
  const closely = new Set<string>();
  return {
    bodies: {
      has: (key: string) => key === quickKey || bodies.has(key),
      render(body: string, lang: string) {
        const facts = isClose ? null : quickLook(body);
        if (facts === null || typeof facts === 'string') return bodies.render(body, lang);
        return Promise.resolve({ key: quickKey, facts });
      },
    },
    memory: {
      recall(file: string, context: string) {
        const known = closely.has(file) ? null : memory.recall(file, context);
        // What lay in the future may have come to pass.
        return known?.value.includes('"date/future"') === true ? null : known;
      },
      keep: memory.keep.bind(memory),
    },
    /** From here on all that is read is rendered. */
    readClosely(files: ReadonlySet<string>) {
      isClose = true;
      for (const file of files) closely.add(file);
    },
  };
}

function judgeTogether(
  { archive, documents, contentFiles }: Loaded,
  contentDir: string,
): Problem[] {
  const places = new Map(documents.map((document) => [document.file, document.places]));
  const ground = {
    ...{ archive, contentFiles },
    sizeOf: (file: string) => statSync(join(contentDir, file)).size,
    placesOf: (file: string) => places.get(file) ?? {},
  };
  return archiveRules.flatMap((rule) => rule(ground));
}
