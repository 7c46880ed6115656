import type { Machine } from '../../report/machine.ts';
import type { Accuracy } from '../scan/compare.ts';
import type { TimeFigures } from '../times/figures.ts';

/** Everything that one run found out; `--json` writes it as it is. Milliseconds and bytes. */
export interface SearchReport {
  machine: Machine;
  /** What was typed, without the places of files. */
  command: string;
  /** How many articles can be searched. */
  articles: number;
  accuracy: Accuracy[];
  /** Pagefind's own index of the same articles; null where it was not asked for. */
  peers: Accuracy[] | null;
  throttled: boolean;
  times: TimeFigures;
}
