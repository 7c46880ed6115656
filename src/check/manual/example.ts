import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareProblems, type Problem } from '../../problems/problem.ts';

/** A problem of a fixture, with the text that has it. */
export interface Example {
  problem: Problem;
  /** The line of the file and those next to it, as they are; empty where the whole file is meant, or is no text. */
  lines: { number: number; text: string }[];
}

/** The first problem of each rule. @param contentDir the fixture */
export function examplesOf(problems: readonly Problem[], contentDir: string): Map<string, Example> {
  const examples = new Map<string, Example>();
  for (const problem of problems.toSorted(compareProblems)) {
    if (examples.has(problem.rule)) continue;
    examples.set(problem.rule, { problem, lines: linesOf(problem, contentDir) });
  }
  return examples;
}

function linesOf({ file, line, column }: Problem, contentDir: string): Example['lines'] {
  // 1:1 stands for the file as a whole.
  if (!/\.(?:md|ya?ml)$/.test(file) || (line === 1 && column === 1)) return [];
  const text = readFileSync(join(contentDir, file), 'utf8').split('\n');
  const numbers = [line - 1, line, line + 1];
  return numbers.flatMap((number) => {
    const found = text[number - 1];
    return found === undefined || (found === '' && number !== line)
      ? []
      : [{ number, text: found }];
  });
}
