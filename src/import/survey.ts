import { addressOf } from '../article/address.ts';
import { readAlias } from '../article/alias.ts';
import { claimsOf } from '../files/beginning.ts';
import { walk } from '../files/walk.ts';

/** What is in the target before an import. Paths and aliases are in small letters, as twins by case are refused. */
export interface Survey {
  /** Articles by their `id`, else by their path. */
  byId: Map<string, { file: string; path: string }>;
  /** Pages by their path. */
  pages: Map<string, { file: string; path: string }>;
  /** What stands at a path: the file of an article or a page, relative to the content folder. */
  owners: Map<string, string>;
  /** Which file an alias leads to. */
  aliases: Map<string, string>;
}

/** Reads what all is called that is in a content folder. What cannot be read keeps its address. */
export function survey(contentDir: string): Survey {
  const found: Survey = {
    byId: new Map(),
    pages: new Map(),
    owners: new Map(),
    aliases: new Map(),
  };
  for (const file of walk(contentDir).files) {
    const folder = /^(articles|pages)\/.*\.md$/.exec(file)?.[1];
    if (folder === undefined) continue;
    const path = addressOf(file, folder);
    found.owners.set(path.toLowerCase(), file);
    if (folder === 'pages') found.pages.set(path.toLowerCase(), { file, path });
    const { id, aliases } = claimsOf(contentDir, file);
    if (folder === 'articles') found.byId.set(id ?? path, { file, path });
    for (const written of aliases) {
      const alias = readAlias(written.trim());
      if (alias !== null) found.aliases.set(alias.toLowerCase(), file);
    }
  }
  return found;
}
