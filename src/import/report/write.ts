import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { ReportLanguage } from '../../problems/problem.ts';
import type { InBoth } from '../../problems/rule.ts';
import { faultText } from '../faults.ts';
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
  /** @returns why there is no report, as on a full disk, which does not end the import; null where it is there */
  end: (result: Result) => InBoth | null;
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
  const print = (text: string) => {
    writeFileSync(file, text);
  };
  let separator = '\n';
  if (isJson) {
    print(JSON.stringify({ backfile: 'import', version: 1, ...head }).slice(0, -1) + ',"items":[');
  } else print(`${headText(head, language)}\n`);
  const abandon = () => {
    closeSync(file);
    rmSync(temporary, { force: true });
  };
  let fault: InBoth | null = null;
  const attempt = (write: () => void): void => {
    if (fault !== null) return;
    try {
      write();
    } catch (error) {
      fault = faultText(error);
      abandon();
    }
  };
  return {
    tell: (row) => {
      attempt(() => {
        print(isJson ? separator + JSON.stringify(row) : `\n${rowText(row, language)}`);
      });
      separator = ',\n';
    },
    end: (result) => {
      attempt(() => {
        print(
          isJson
            ? `\n],${JSON.stringify(result).slice(1)}\n`
            : `\n${summaryText(result.counts, result.stopped, language)}\n`,
        );
        closeSync(file);
        renameSync(temporary, name);
      });
      return fault;
    },
    abandon: () => {
      if (fault === null) abandon();
    },
  };
}

/** Whether a report may take the place of a file: one that is not there, or is an older report. */
export function mayReplace(name: string): boolean {
  if (!existsSync(name)) return true;
  const start = readFileSync(name, 'utf8').slice(0, 40);
  return start.startsWith('{"backfile":"import"') || /^Backfile (import|导入)/.test(start);
}
