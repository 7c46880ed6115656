import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import type { ReportLanguage } from '../../problems/problem.ts';
import type { Row } from '../row.ts';
import type { Result } from '../run.ts';
import { headText, rowText, summaryText } from './text.ts';

/** What a report says of the import as a whole. */
export interface Head {
  /** As the user named it. */
  source: string;
  format: string;
  dryRun: boolean;
}

/** A report that is written as the import goes on, so that no size of it matters. */
export interface Report {
  tell: (row: Row) => void;
  end: (result: Result) => void;
  /** Leaves nothing. */
  abandon: () => void;
}

/**
 * Opens a report: JSON where the name ends in `.json`, else text. JSON is
 * `{ "backfile": "import", "version": 1, source, format, dryRun, items: Row[], counts, stopped }`; see `row.ts`. Texts for people
 * are in both languages there.
 */
export function openReport(name: string, head: Head, language: ReportLanguage): Report {
  const isJson = name.toLowerCase().endsWith('.json');
  const temporary = `${name}.part`;
  const file = openSync(temporary, 'w');
  const print = (text: string) => writeSync(file, text);
  let separator = '\n';
  if (isJson) {
    print(JSON.stringify({ backfile: 'import', version: 1, ...head }).slice(0, -1) + ',"items":[');
  } else print(`${headText(head, language)}\n`);
  return {
    tell: (row) => {
      print(isJson ? separator + JSON.stringify(row) : `\n${rowText(row, language)}`);
      separator = ',\n';
    },
    end: (result) => {
      print(
        isJson
          ? `\n],${JSON.stringify(result).slice(1)}\n`
          : `\n${summaryText(result.counts, result.stopped, language)}\n`,
      );
      closeSync(file);
      renameSync(temporary, name);
    },
    abandon: () => {
      closeSync(file);
      rmSync(temporary, { force: true });
    },
  };
}

/** Whether a report may take the place of a file: one that is not there, or is an older report. */
export function mayReplace(name: string): boolean {
  if (!existsSync(name)) return true;
  const start = readFileSync(name, 'utf8').slice(0, 40);
  return start.startsWith('{"backfile":"import"') || /^Backfile (import|导入)/.test(start);
}
