/**
 * An article's permanent identity as an IRI (RFC 4287, section 4.2.6). One that is an IRI already stays as it is, so that
 * the subscribers of an imported archive are shown nothing twice; any other becomes a tag URI.
 * @param id as the article has it: its path, or what its front matter says
 */
export function itemId(id: string, authority: string): string {
  return iri.test(id) ? id : tagUri(id, authority);
}

/** The identity of a feed, by the page that it stands for. @param url an address of `archive/urls.ts` */
export function feedId(url: string, authority: string): string {
  return tagUri(decodeURI(url), authority);
}

/**
 * A scheme and what follows, without what RFC 3987, section 2.2, has no place for. One letter is no scheme but the drive
 * of an old computer.
 */
const iri = /^[a-z][a-z0-9+.-]+:(?:%[0-9a-f]{2}|[^\s%"<>\\^`{|}\p{C}])+$/iu;

/** RFC 4151, section 2.1. */
function tagUri(name: string, authority: string): string {
  return `tag:${authority}:${encodeURI(name.toWellFormed()).replaceAll('#', '%23')}`;
}
