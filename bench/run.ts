import { writeFile } from 'node:fs/promises';
import { bench } from './bench.ts';
import { readOptions } from './options.ts';
import { printReport } from './report/print.ts';

/** `npm run bench`: the table goes to standard output, what is being done to standard error. */

try {
  const options = readOptions(process.argv.slice(2), process.env);
  const report = await bench(options, (text) => {
    console.error(text);
  });
  console.log(printReport(report));
  if (options.json !== null) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
