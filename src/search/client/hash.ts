/** The fragment that marks a query's hits in an article. No server ever gets it. */
export function findHash(query: string): string {
  return FIND + encodeURIComponent(query.toWellFormed());
}

/** What a fragment asks for, or null: it is another one, says nothing, or is not spelt as `findHash` does. */
export function queryOfHash(hash: string): string | null {
  if (!hash.startsWith(FIND)) return null;
  try {
    return decodeURIComponent(hash.slice(FIND.length)).trim() || null;
  } catch {
    return null;
  }
}

// article/start.ts has it too, so that it needs no other file.
const FIND = '#find=';
