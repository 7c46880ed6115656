import { readFileSync, readdirSync } from 'node:fs';

/** A process and all its descendants at one moment. */
export interface ProcessTree {
  pids: number[];
  /** CPU time in seconds, user and system, with that of descendants that have ended. */
  cpu: number;
  /** Resident pages; what two processes share counts twice. */
  pages: number;
}

/** Reads it from /proc; null where there is none, as on any system but Linux. */
export function processTree(root: number): ProcessTree | null {
  if (process.platform !== 'linux') return null;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readProcess)
    .filter((one) => one !== null);
  const tree = all.filter(({ pid }) => pid === root);
  // A list grows while it is gone through, so descendants of any depth are found.
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return {
    pids: tree.map(({ pid }) => pid),
    cpu: sum(tree.map(({ cpu, childrenCpu }) => cpu + childrenCpu)),
    pages: sum(tree.map(({ pages }) => pages)),
  };
}

/**
 * The proportional set size of a tree in bytes: what processes share counts once. The kernel walks all their pages for
 * it, 20 ms for each gigabyte, and holds them up meanwhile: so it is not to be asked often.
 */
export function proportionalMemory({ pids }: ProcessTree): number {
  const kibibytes = pids.map((pid) => {
    const text = read(`/proc/${pid}/smaps_rollup`);
    return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
  });
  return sum(kibibytes) * 1024;
}

/** CPU seconds of this process's children that have ended and of theirs; null where the system does not say. */
export function endedChildrenCpu(): number | null {
  return readProcess('self')?.childrenCpu ?? null;
}

interface Process {
  pid: number;
  parent: number;
  /** Seconds. */
  cpu: number;
  /** Seconds of its children that have ended and were waited for, and of theirs. */
  childrenCpu: number;
  pages: number;
}

/** USER_HZ: on every architecture that Node.js runs on, Linux counts CPU time for /proc in hundredths of a second. */
const ticks = 100;

/** The line of /proc/PID/stat, as proc(5) has it. */
function readProcess(name: string): Process | null {
  const text = read(`/proc/${name}/stat`);
  // The second field is the program's name in brackets, and may hold spaces and brackets itself.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (number: number) => Number(fields[number - 3]);
  if (fields.length < 22) return null;
  return {
    pid: Number.parseInt(text, 10),
    parent: field(4),
    cpu: (field(14) + field(15)) / ticks,
    childrenCpu: (field(16) + field(17)) / ticks,
    pages: field(24),
  };
}

/** A file of /proc, '' where it is gone or refused. */
function read(name: string): string {
  try {
    return readFileSync(name, 'latin1');
  } catch {
    return '';
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
