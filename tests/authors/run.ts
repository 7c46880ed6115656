import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { plain } from '../harness/terminal.ts';

export interface Ran {
  exitCode: number | null;
  /** What was printed to both outputs, colours and cursor movements taken out. */
  output: string;
}

/** Runs a command of `src/cli/` as `npm run` does, without a terminal. */
export async function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Ran> {
  const child = spawn(process.execPath, [join('src', 'cli', `${command}.ts`), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { exitCode, output: plain(output) };
}
