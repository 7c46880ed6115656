import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ran {
  exitCode: number | null;
  /** What was printed to both outputs, colours and cursor movements taken out. */
  output: string;
}

/** Runs a command of `src/cli/` as `npm run` does, without a terminal. */
export function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Ran> {
  return finish(process.execPath, [join('src', 'cli', `${command}.ts`), ...args], env, '');
}

/** The same on a pseudo-terminal of 200 columns. @param keys what the person types, once something was asked */
export function runOnTerminal(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  keys: string,
): Promise<Ran> {
  const line = [process.execPath, join('src', 'cli', `${command}.ts`), ...args];
  const quoted = line.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  return finish('script', ['-qec', `stty cols 200; ${quoted}`, '/dev/null'], env, keys);
}

async function finish(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  keys: string,
): Promise<Ran> {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: 'pipe' });
  let output = '';
  let typed = keys === '';
  if (typed) child.stdin.end();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      // A prompt hides the cursor or waits behind its mark.
      if (typed || !output.includes('◆')) return;
      typed = true;
      setTimeout(() => child.stdin.write(keys), 300);
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  // eslint would have control characters escaped otherwise: ECMA-48, control sequences.
  const sequences = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g');
  return { exitCode, output: output.replace(sequences, '') };
}
