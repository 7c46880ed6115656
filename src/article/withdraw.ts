import { withKey, withoutKey } from './edit.ts';

/**
 * Takes an article back: its address stays and says so.
 * @param text of the file, whose front matter must be sound
 * @param date as front matter has it: `2026-05-14`
 */
export function withdraw(text: string, { date, reason }: { date: string; reason: string }): string {
  const said = reason.replace(/\s+/g, ' ').trim();
  return withKey(text, 'withdrawn', `{ date: ${date}, reason: ${JSON.stringify(said)} }`);
}

/** Takes the notice away again. */
export function undoWithdrawal(text: string): string {
  return withoutKey(text, 'withdrawn');
}
