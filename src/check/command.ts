import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Environment } from '../environment.ts';
import { printGitHub } from '../problems/github.ts';
import { printJson } from '../problems/json.ts';
import type { Problem } from '../problems/problem.ts';
import { settle } from '../problems/settings.ts';
import { isOfProject, printText } from '../problems/text.ts';
import type { SiteConfig } from '../site.config.ts';
import { readArguments, type Wish } from './arguments.ts';
import { checkContent, type Checked } from './check.ts';
import { fixFile, type Mended } from './fix.ts';
import { colourDifference } from './colour.ts';
import { isSelected, selectPaths } from './paths.ts';
import { readPublished } from './published.ts';
import { vanishedAddresses } from './vanished.ts';
import { words } from './words.ts';

export interface Surroundings {
  environment: Environment;
  site: SiteConfig;
  /** Where the command was called. */
  from: string;
  seconds: number;
  /** Whether differences are coloured. */
  colours: boolean;
  out: (text: string) => void;
  error: (text: string) => void;
  progress: (done: number, total: number) => void;
  progressEnd: () => void;
}

/** `npm run check`. @returns the exit code: 0 nothing that fails, 1 problems that do, 2 wrong use */
export async function runCheck(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<0 | 1 | 2> {
  const { environment, from, out, error } = surroundings;
  const { contentDir, contentLabel, reportLanguage } = environment;
  const say = words[reportLanguage];
  const wish = readArguments(args);
  if (wish === null) {
    error(say.usage);
    return 2;
  }
  if (wish.help) {
    out(say.usage);
    return 0;
  }
  const { selected, faults } = selectPaths(wish.paths, { from, contentDir });
  for (const fault of faults) error(say.fault(fault, contentLabel));
  if (faults.length > 0) return 2;
  let found = await look(wish, selected, surroundings);
  if (wish.fix) {
    const mended = fix(found, wish, surroundings);
    if (!wish.dryRun && mended > 0) found = await look(wish, selected, surroundings);
  }
  out(print(found, wish, surroundings));
  const fails = found.problems.some(
    ({ severity }) => severity === 'error' || (wish.strict && severity === 'warning'),
  );
  return fails ? 1 : 0;
}

interface Look {
  checked: Checked;
  /** Those that were asked for, with the severities of the site. */
  problems: Problem[];
}

async function look(wish: Wish, selected: string[], surroundings: Surroundings): Promise<Look> {
  const { site, progressEnd, from } = surroundings;
  const checked = await checkContent(surroundings).finally(progressEnd);
  const vanished = wish.against === null ? [] : await compare(wish.against, from, checked);
  const problems = settle([...checked.problems, ...vanished], site.rules).filter(({ file }) =>
    isSelected(file, selected),
  );
  return { checked, problems };
}

async function compare(manifest: string, from: string, checked: Checked): Promise<Problem[]> {
  const published = await readPublished(manifest, from);
  if (!Array.isArray(published)) return [published];
  const residents = checked.documents
    .filter(({ draft }) => !draft)
    .map(({ file, path, claims }) => ({ file, path, ...claims }));
  return vanishedAddresses(published, residents, checked.publicFiles);
}

/** @returns how many files were written, or would be */
function fix({ checked, problems }: Look, wish: Wish, surroundings: Surroundings): number {
  const { environment, site, seconds, colours, error, out } = surroundings;
  const { contentDir, contentLabel: root, reportLanguage } = environment;
  const { timeZone } = checked;
  const options = {
    ...{ contentDir, root, dryRun: wish.dryRun },
    context: { lang: site.lang, timeZone, now: seconds },
  };
  const files = new Set(problems.filter(({ fixable }) => fixable).map(({ file }) => file));
  const tried = [...files].sort().flatMap((file): Mended[] => {
    const mended = fixFile(file, options);
    return mended === null ? [] : [mended];
  });
  const say = words[reportLanguage];
  // What is for programs stays free of it.
  const tell = wish.format === 'text' ? out : error;
  for (const { file, difference, fault } of tried) {
    if (fault !== null) error(say.left(root + file, fault));
    else tell(colours ? colourDifference(difference) : difference);
  }
  const written = tried.filter(({ fault }) => fault === null).length;
  if (tried.length > 0) tell(say.mended(written, wish.dryRun));
  return written;
}

function print({ checked, problems }: Look, wish: Wish, surroundings: Surroundings): string {
  const { environment } = surroundings;
  const { contentLabel: root, reportLanguage } = environment;
  if (wish.format === 'json') return printJson(problems, root);
  if (wish.format === 'github') {
    return printGitHub(problems, (file) => nameInRepository(file, environment), reportLanguage);
  }
  const say = words[reportLanguage];
  if (problems.length === 0) return say.clean(checked.documents.length);
  const fixable = problems.filter((one) => one.fixable).length;
  const hint = fixable > 0 && !wish.fix ? say.fixable(fixable) : '';
  return hint + printText(problems, root, reportLanguage);
}

/** A problem's file relative to the repository that holds it, else to the project. */
function nameInRepository(file: string, { projectDir, contentDir }: Environment): string {
  const folder = isOfProject(file) ? projectDir : contentDir;
  let root = folder;
  while (!existsSync(join(root, '.git')) && dirname(root) !== root) root = dirname(root);
  if (!existsSync(join(root, '.git'))) root = projectDir;
  return relative(root, join(folder, file)).split(sep).join('/');
}
