import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { endedChildrenCpu, processTree } from './processTree.ts';
import { watch } from './watch.ts';

export interface Command {
  program: string;
  args: string[];
  folder: string;
  env?: NodeJS.ProcessEnv;
  /** The lines for which the CPU time so far is wanted. */
  marks?: (line: string) => boolean;
}

/** A line as it was printed, with the time since the start in seconds. */
export interface Line {
  text: string;
  wall: number;
  /** Null where it was not asked for or cannot be known. */
  cpu: number | null;
}

/** What a command took, with all processes it started. */
export interface Use {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds, user and system; null on another system than Linux. */
  cpu: number | null;
  /** The largest proportional set size that was seen, in bytes; null on another system than Linux. */
  memory: number | null;
}

export interface Measured extends Use {
  lines: Line[];
}

/**
 * Runs a command and measures it. Nothing else that this process starts may end meanwhile: its CPU time would count too.
 * @throws Error with the end of what was printed, where the command fails
 */
export async function measure(command: Command): Promise<Measured> {
  const { program, args, folder, env = {}, marks = () => false } = command;
  const lines: Line[] = [];
  const cpuBefore = endedChildrenCpu();
  const start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<{ wall: number; status: number | string | null }>((resolve, reject) => {
    child.on('error', reject).on('exit', (code, signal) => {
      resolve({ wall: since(), status: code ?? signal });
    });
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  const root = child.pid ?? 0;
  const stamp = (text: string) =>
    lines.push({ text, wall: since(), cpu: marks(text) ? cpuOf(root) : null });
  for (const stream of [child.stdout, child.stderr]) readLines(stream, stamp);
  const watched = watch(root);
  try {
    const { wall, status } = await ended;
    const reaped = difference(endedChildrenCpu(), cpuBefore);
    await closed;
    if (status !== 0) throw failure(command, status, lines);
    const { memory, cpu } = watched.stop();
    // What the system counted at the end is exact, but leaves out a process that its parent did not wait for.
    return { wall, cpu: reaped === null ? null : Math.max(reaped, cpu ?? 0), memory, lines };
  } finally {
    watched.stop();
  }
}

function cpuOf(root: number): number | null {
  return processTree(root)?.cpu ?? null;
}

function readLines(stream: Readable, stamp: (text: string) => void): void {
  createInterface({ input: stream }).on('line', stamp);
}

function difference(after: number | null, before: number | null): number | null {
  return after === null || before === null ? null : after - before;
}

function failure({ program, args }: Command, status: number | string | null, lines: Line[]): Error {
  const end = lines.slice(-30).map(({ text }) => text);
  return new Error(`${[program, ...args].join(' ')} ended with ${status}:\n${end.join('\n')}`);
}
