import { runCheck } from '../check/command.ts';
import { readArguments } from '../check/arguments.ts';
import { readEnvironment } from '../environment.ts';
import { site } from '../site.config.ts';
import { progressOf } from './progress.ts';

/** `npm run check`: see docs/check.en.md. */

const environment = readEnvironment();
const args = process.argv.slice(2);
const isText = (readArguments(args)?.format ?? 'text') === 'text';
// What programs read is not mixed with counts.
const progress = progressOf(
  isText && process.stdout.isTTY ? process.stdout : process.stderr,
  environment.reportLanguage,
  'articles',
);
process.exitCode = await runCheck(args, {
  ...{ environment, site },
  from: process.env.INIT_CWD ?? process.cwd(),
  seconds: Date.now() / 1000,
  colours: process.stdout.isTTY && process.env.NO_COLOR === undefined,
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  progress: progress.show,
  progressEnd: progress.end,
});
