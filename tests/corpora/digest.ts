import { hash } from 'node:crypto';

/** Stands for a text of the corpora, which are other people's writing and not committed: the beginning of its SHA-256. */
export function digestOf(text: string): string {
  return hash('sha256', text).slice(0, 8);
}
