import { join } from 'node:path';
import { checkVocabulary } from '../archive/checks/terms.ts';
import { foldTerm } from '../archive/slug.ts';
import { readVocabulary, taxonomyNames, type Vocabulary } from '../article/vocabulary.ts';
import type { Problem } from '../problems/problem.ts';
import { readText } from './text.ts';

/** Reads `tags.yml`, `sources.yml` and the others, where there are such. */
export async function loadVocabulary(
  contentDir: string,
  files: readonly string[],
): Promise<{ vocabulary: Vocabulary; problems: Problem[] }> {
  const vocabulary: Vocabulary = { tags: [], sections: [], sources: [], authors: [], series: [] };
  const problems: Problem[] = [];
  for (const name of taxonomyNames) {
    const file = `${name}.yml`;
    if (!files.includes(file)) continue;
    const text = await readText(join(contentDir, file), file);
    if (typeof text !== 'string') {
      problems.push(text);
      continue;
    }
    const read = readVocabulary(text, file);
    vocabulary[name] = read.terms;
    problems.push(...read.problems, ...checkVocabulary(read.terms, file));
  }
  return { vocabulary, problems };
}

/** The time zone of a source's local dates. */
export function timeZones({ sources }: Vocabulary, fallback: string) {
  const bySpelling = new Map(
    sources.flatMap(({ key, aliases, timeZone }) =>
      [key, ...aliases].map((spelling) => [foldTerm(spelling), timeZone] as const),
    ),
  );
  return (source: string | null): string =>
    (source === null ? null : bySpelling.get(foldTerm(source))) ?? fallback;
}
