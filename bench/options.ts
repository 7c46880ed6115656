import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { scenarioNames, type ScenarioName } from './scenarios/scenarios.ts';

/** What is asked of the bench. */
export interface Options {
  /** An archive that is there; null to make one. */
  content: string | null;
  /** How many articles are made. */
  articles: number;
  /** Which archive of that size is made. */
  seed: number;
  scenarios: readonly ScenarioName[];
  repeat: number;
  peers: boolean;
  /** Where the report is written as JSON. */
  json: string | null;
  /** Where the bench makes its own folder, `backfile-bench`, in place of an older one. */
  scratch: string;
}

const usage = `npm run bench -- [options]

  --articles N        makes an archive of N articles (1000)
  --seed N            another archive of that size (1)
  --content DIR       takes an archive that is there, in place of CONTENT_DIR
  --scenarios a,b     some of ${scenarioNames.join(', ')} (all)
  --repeat K          does each K times; the median counts (1)
  --peers             Hugo and Pagefind beside it, where hugo is installed
  --json FILE         writes the report there too
  --scratch DIR       works in DIR/backfile-bench, in place of .cache`;

/** @throws Error that says what is wrong, and what there is to choose from */
export function readOptions(args: string[], variables: NodeJS.ProcessEnv): Options {
  return withUsage(usage, () => optionsOf(args, variables));
}

/** What `read` gives. @throws Error that says what is wrong, and then the usage */
export function withUsage<Read>(usage: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\n\n${usage}`, { cause: error });
  }
}

/** @throws Error where the value of an option is none from 1 on */
export function wholeNumber(option: string, value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new Error(`${option} is "${value}": write a number from 1.`);
  return Number(value);
}

function optionsOf(args: string[], variables: NodeJS.ProcessEnv): Options {
  const { values } = parseArgs({
    args,
    options: {
      ...{ articles: { type: 'string' }, seed: { type: 'string' }, content: { type: 'string' } },
      ...{ scenarios: { type: 'string' }, repeat: { type: 'string' }, peers: { type: 'boolean' } },
      ...{ json: { type: 'string' }, scratch: { type: 'string' } },
    },
  });
  const fromOutside = variables.CONTENT_DIR === '' ? null : (variables.CONTENT_DIR ?? null);
  return {
    content: values.content ?? (values.articles === undefined ? fromOutside : null),
    articles: wholeNumber('--articles', values.articles ?? '1000'),
    seed: wholeNumber('--seed', values.seed ?? '1'),
    scenarios: values.scenarios?.split(',').map(scenarioName) ?? scenarioNames,
    repeat: wholeNumber('--repeat', values.repeat ?? '1'),
    peers: values.peers ?? false,
    json: values.json ?? null,
    scratch: values.scratch ?? '.cache',
  };
}

/** The command line that asks the same, without the places of files on this machine. */
export function commandOf({ content, articles, seed, scenarios, repeat, peers }: Options): string {
  return [
    'npm run bench --',
    content === null ? `--articles ${articles} --seed ${seed}` : `--content ${basename(content)}`,
    ...(scenarios.length < scenarioNames.length ? [`--scenarios ${scenarios.join(',')}`] : []),
    `--repeat ${repeat}`,
    ...(peers ? ['--peers'] : []),
  ].join(' ');
}

function scenarioName(value: string): ScenarioName {
  const name = scenarioNames.find((one) => one === value.trim());
  if (name) return name;
  throw new Error(`--scenarios has "${value}": choose from ${scenarioNames.join(', ')}.`);
}
