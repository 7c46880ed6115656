import { styleText } from 'node:util';

/** A unified diff with what goes in red and what comes in green. */
export function colourDifference(difference: string): string {
  return difference.replace(/^(?:(---|\+\+\+|@@)|(-)|(\+)).*$/gm, (line, head, gone, come) => {
    if (head !== undefined) return styleText('dim', line, { validateStream: false });
    return gone === undefined && come === undefined
      ? line
      : styleText(gone === undefined ? 'green' : 'red', line, { validateStream: false });
  });
}
