import { spawn, spawnSync } from 'node:child_process';

/** Something that a person does once the terminal shows what they wait for. */
export interface Turn {
  /** Looked for in what was shown since the last turn. */
  sees: string;
  /** Something that happens elsewhere before the keys are typed. */
  meanwhile?: () => void;
  /** Keys, as a terminal sends them. */
  types: string;
}

export const keys = {
  enter: '\r',
  down: '\u001b[B',
  up: '\u001b[A',
  ctrlC: '\u0003',
  clear: '\u0015',
};

/**
 * Runs a program on a pseudo-terminal of 100 columns, as a person does. The terminal is that of `script` (util-linux), which
 * every Debian has in bsdutils.
 * @returns what was shown, without colours and movements of the cursor
 */
export async function atTerminal(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  turns: readonly Turn[],
): Promise<{ exitCode: number | null; shown: string }> {
  if (spawnSync('script', ['--version']).error) {
    throw new Error('These tests need the program script: apt-get install bsdutils');
  }
  const quote = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
  const command = `stty cols 100 rows 50; exec ${[program, ...args].map(quote).join(' ')}`;
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    // Automation is no person: libraries of prompts look for this.
    env: { ...process.env, CI: '', TERM: 'xterm-256color', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = [...turns];
  let shown = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const [turn] = waiting;
    if (!turn || !plain(shown.slice(seen)).includes(turn.sees)) return;
    waiting.shift();
    seen = shown.length;
    // A person takes a moment, and a prompt listens only when it is drawn.
    setTimeout(() => {
      turn.meanwhile?.();
      child.stdin.write(turn.types);
    }, 100);
  });
  const patience = setTimeout(() => child.kill(), 30_000);
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(patience);
  if (waiting.length > 0) {
    throw new Error(`The terminal never showed "${waiting[0]?.sees ?? ''}":\n${plain(shown)}`);
  }
  return { exitCode, shown: plain(shown) };
}

/** Without control sequences (ECMA-48 section 5.4). */
export function plain(text: string): string {
  const escape = String.fromCharCode(27);
  return text.replace(new RegExp(`${escape}\\[[0-9;?]*[ -/]*[@-~]`, 'g'), '');
}
