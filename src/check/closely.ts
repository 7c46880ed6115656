import { resolveLink } from '../archive/links.ts';
import type { Loaded } from '../loader/load.ts';
import { isOfBuilds, type RuleName } from '../problems/rules/index.ts';
import { quickKey } from './read/look.ts';

/**
 * Files of which a quick look does not suffice: where a build would have something to say of the body, and those whose
 * anchors are led to, for a quick look knows no anchors.
 */
export function needCloseReading({
  documents,
  problems,
}: Pick<Loaded, 'documents' | 'problems'>): Set<string> {
  const quick = new Map(
    documents.filter(({ bodyKey }) => bodyKey === quickKey).map((one) => [one.path, one.file]),
  );
  const files = new Set(quick.values());
  const suspected = problems
    .filter(({ rule, file }) => isOfBody(rule) && files.has(file))
    .map(({ file }) => file);
  const anchored = documents.flatMap((document) =>
    (document.facts?.links ?? [])
      .filter(({ kind, href }) => kind === 'link' && href.includes('#'))
      .flatMap(({ href }) => {
        const target = resolveLink(href, document, 'link');
        return target.kind === 'page' ? (quick.get(target.path) ?? []) : [];
      }),
  );
  return new Set([...suspected, ...anchored]);
}

/** What a quick look finds for the rules of a build must be confirmed. */
function isOfBody(rule: RuleName): boolean {
  return isOfBuilds(rule) && /^(?:html|link|picture)\//.test(rule);
}
