import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { withUsage, wholeNumber } from '../options.ts';

/** What is asked of the bench of the search. */
export interface SearchOptions {
  /** The folder of a built site; null to build one. */
  site: string | null;
  /** An archive to build; null to make one. */
  content: string | null;
  /** How many articles are made. */
  articles: number;
  /** Which archive is made, and which queries are. */
  seed: number;
  /** Queries of each kind. */
  queries: number;
  /** Queries that are timed from nothing; three times as many are in one page. */
  timed: number;
  /** Whether times are taken on a slower network. */
  throttle: boolean;
  /** Whether Pagefind's own index of the same articles is asked too. */
  peers: boolean;
  /** Where the report is written as JSON. */
  json: string | null;
  /** Where the bench makes its own folder, in place of an older one. */
  scratch: string;
}

const usage = `npm run bench:search -- [options]

  --site DIR          asks a site that is built
  --content DIR       builds an archive that is there, in place of CONTENT_DIR
  --articles N        makes and builds an archive of N articles (1000)
  --seed N            another archive of that size, and other queries (1)
  --queries N         queries of each kind (100)
  --timed N           queries that are timed from nothing (20)
  --throttle          takes times at 10 Mbit/s and 40 ms
  --peers             Pagefind's own index of the same articles beside it
  --json FILE         writes the report there too
  --scratch DIR       works in DIR/backfile-bench, in place of .cache`;

/** @throws Error that says what is wrong, and what there is to choose from */
export function readSearchOptions(args: string[], variables: NodeJS.ProcessEnv): SearchOptions {
  return withUsage(usage, () => optionsOf(args, variables));
}

function optionsOf(args: string[], variables: NodeJS.ProcessEnv): SearchOptions {
  const { values } = parseArgs({
    args,
    options: {
      ...{ site: { type: 'string' }, content: { type: 'string' }, articles: { type: 'string' } },
      ...{ seed: { type: 'string' }, queries: { type: 'string' }, throttle: { type: 'boolean' } },
      ...{
        timed: { type: 'string' },
        peers: { type: 'boolean' },
        json: { type: 'string' },
        scratch: { type: 'string' },
      },
    },
  });
  const typed = [values.site, values.content, values.articles].filter((value) => value);
  if (typed.length > 1) throw new Error('--site, --content and --articles: write one of them.');
  const fromOutside = typed.length === 0 ? variables.CONTENT_DIR : '';
  return {
    site: values.site ?? null,
    content: values.content ?? (fromOutside || null),
    articles: wholeNumber('--articles', values.articles ?? '1000'),
    seed: wholeNumber('--seed', values.seed ?? '1'),
    queries: wholeNumber('--queries', values.queries ?? '100'),
    timed: wholeNumber('--timed', values.timed ?? '20'),
    throttle: values.throttle ?? false,
    peers: values.peers ?? false,
    json: values.json ?? null,
    scratch: values.scratch ?? '.cache',
  };
}

/** The command line that asks the same, without the places of files on this machine. */
export function searchCommandOf(options: SearchOptions): string {
  const { seed, queries, timed, throttle, peers } = options;
  return [
    'npm run bench:search --',
    archive(options),
    `--seed ${seed} --queries ${queries} --timed ${timed}`,
    ...(throttle ? ['--throttle'] : []),
    ...(peers ? ['--peers'] : []),
  ].join(' ');
}

function archive({ site, content, articles }: SearchOptions): string {
  if (site !== null) return `--site ${basename(site)}`;
  return content === null ? `--articles ${articles}` : `--content ${basename(content)}`;
}
