import { processTree, proportionalMemory } from './processTree.ts';

/** The most that a process tree was seen to use; null where the system does not say. */
export interface Watched {
  /** Proportional set size in bytes. */
  memory: number | null;
  /** Seconds, user and system. */
  cpu: number | null;
}

/** How often the tree is looked at, in milliseconds. A shorter peak is missed. */
const interval = 200;
/** By how much resident memory must have grown before its proportional size is asked for again, which costs time. */
const step = 1.02;

/** Looks at a process tree until it is told to stop. */
export function watch(root: number): { stop: () => Watched } {
  const seen: Watched = { memory: null, cpu: null };
  let pages = 0;
  const timer = setInterval(() => {
    const tree = processTree(root);
    if (tree === null) return;
    seen.cpu = Math.max(seen.cpu ?? 0, tree.cpu);
    if (tree.pages < pages * step) return;
    pages = tree.pages;
    const memory = proportionalMemory(tree);
    // A system may refuse to tell; no process is that small.
    if (memory > 0) seen.memory = Math.max(seen.memory ?? 0, memory);
  }, interval);
  return {
    stop: () => {
      clearInterval(timer);
      return seen;
    },
  };
}
