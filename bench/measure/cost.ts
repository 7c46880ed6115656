import type { Use } from './command.ts';
import { spreadOf, type Spread } from './spread.ts';

/** What a command took in several runs, in seconds and bytes; null is what could not be measured. */
export interface Cost {
  wall: Spread | null;
  cpu: Spread | null;
  memory: Spread | null;
}

export function costOf(runs: readonly Use[]): Cost {
  return {
    wall: spreadOf(runs.map(({ wall }) => wall)),
    cpu: spreadOf(runs.map(({ cpu }) => cpu)),
    memory: spreadOf(runs.map(({ memory }) => memory)),
  };
}

/** Two commands, one after the other: the sum of their times, the larger of their memory. */
export function inTurn(first: Use, second: Use): Use {
  const either = (a: number | null, b: number | null, how: (a: number, b: number) => number) =>
    a === null || b === null ? null : how(a, b);
  return {
    wall: first.wall + second.wall,
    cpu: either(first.cpu, second.cpu, (a, b) => a + b),
    memory: either(first.memory, second.memory, Math.max),
  };
}
