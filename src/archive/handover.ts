import type { Problem } from '../problems/problem.ts';
import type { Archive } from './archive.ts';

/** A file that could not be understood, and the address that it has. */
export interface Broken {
  path: string;
  file: string;
}

/** What the loader read: made once, for the build and for the pages. */
export interface Handover {
  archive: Archive;
  /** What is wrong with the content, as the terminal shows it; empty where nothing is. */
  report: string;
  /** The same as data, for an author's preview. */
  problems: readonly Problem[];
  /** Articles and pages with errors, which have no place in the archive. */
  broken: readonly Broken[];
}

/**
 * Astro runs its settings, the loader and the pages as three instances of the same modules in one process; this place
 * belongs to the process.
 */
const place: unique symbol = Symbol.for('backfile.handover');
const shared = globalThis as { [place]?: Handover };

export function handOver(handover: Handover): void {
  shared[place] = handover;
}

/** @throws Error where nothing was read yet */
export function handedOver(): Handover {
  const handover = shared[place];
  if (!handover) throw new Error('The content was not read.');
  return handover;
}
