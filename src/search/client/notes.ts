import { fillIn, type SearchTexts } from '../texts.ts';
import { element } from './item.ts';
import { readRequest, widened, writeRequest } from './request.ts';
import type { FoundView } from './answer.ts';

/** What else a reader may do where nothing was found: lines of links. */
export function suggestionNotes(
  { suggestions }: FoundView,
  texts: SearchTexts,
  base: string,
): HTMLElement[] {
  if (suggestions === null) return [];
  const { unnarrowed, queries, tags } = suggestions;
  const request = readRequest(new URL(location.href));
  const link = (text: string, href: string): HTMLAnchorElement => {
    const made = element('a', 'search-suggestion', text);
    made.href = href;
    return made;
  };
  const addressOf = (asked: typeof request) => writeRequest(new URL(location.href), asked).href;
  const line = (text: string, links: HTMLAnchorElement[]): HTMLElement[] => {
    if (links.length === 0) return [];
    const made = element('p', 'search-note', text);
    for (const each of links) made.append(' ', each);
    return [made];
  };
  return [
    ...line(
      '',
      unnarrowed > 0
        ? [link(fillIn(texts.unnarrowed, { count: unnarrowed }), addressOf(widened(request)))]
        : [],
    ),
    ...line(
      texts.tryQueries,
      queries.map((query) => link(query, addressOf({ ...request, query }))),
    ),
    ...line(
      texts.nearTags,
      tags.map(({ name, url }) => link(name, base + url)),
    ),
  ];
}
