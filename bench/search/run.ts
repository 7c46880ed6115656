import { writeFile } from 'node:fs/promises';
import { benchSearch } from './bench.ts';
import { readSearchOptions } from './options.ts';
import { printSearchReport } from './report/print.ts';

/** `npm run bench:search`: the tables go to standard output, what is being done to standard error. */

try {
  const options = readSearchOptions(process.argv.slice(2), process.env);
  const report = await benchSearch(options, (text) => {
    console.error(text);
  });
  console.log(printSearchReport(report));
  if (options.json !== null) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
