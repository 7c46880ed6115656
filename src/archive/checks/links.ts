import { closest, distance } from 'fastest-levenshtein';
import { decodePath } from '../../article/address.ts';
import type { BodyFacts, SiteLink } from '../../markdown/rendered.ts';
import { problem, type Place, type Problem } from '../../problems/problem.ts';
import {
  fileBeside,
  isPublishable,
  isRemote,
  resolveLink,
  targetUrl,
  type LinkSource,
} from '../links.ts';
import { urls } from '../urls.ts';

/** What links may lead to. */
export interface Ground {
  /** Addresses of pages, percent-encoded (addresses.ts). */
  addresses: ReadonlySet<string>;
  /** Those of them that end with a name: see `byName`. */
  named: ReadonlyMap<string, readonly string[]>;
  /** Files of the content folder, relative to it. */
  contentFiles: ReadonlySet<string>;
  /** Files of `public/`, relative to it. */
  publicFiles: ReadonlySet<string>;
  /** The anchors of the article or standing page at a path; null for other pages. */
  anchors: (path: string) => readonly string[] | null;
}

/** A text whose links are checked. `bodyOffset` is the number of lines of its file before the body. */
export interface LinkedText extends LinkSource {
  bodyOffset: number;
}

/** Dead links, anchors that are not there, and pictures or files that are missing or cannot be published. */
export function checkLinks(source: LinkedText, facts: BodyFacts, ground: Ground): Problem[] {
  return facts.links.flatMap((link) => {
    const place = { line: link.line + source.bodyOffset, column: link.column };
    return checkLink(link, place, source, ground);
  });
}

/** Checks the picture that front matter names as cover. */
export function checkCover(
  href: string,
  place: Place,
  source: LinkSource,
  ground: Ground,
): Problem[] {
  if (isRemote(href)) return [];
  return checkLink({ kind: 'picture', href }, place, source, ground);
}

function checkLink(
  { href, kind }: Pick<SiteLink, 'href' | 'kind'>,
  place: Place,
  source: LinkSource,
  ground: Ground,
): Problem[] {
  const target = resolveLink(href, source, kind);
  if (target.kind === 'media') {
    if (!ground.contentFiles.has(target.file)) {
      return [problem('picture/missing', source.file, place, { href })];
    }
    if (isPublishable(target.file)) return [];
    return [problem('picture/format', source.file, place, { href })];
  }
  const { path, suffix } = target;
  if (target.kind === 'file' && ground.publicFiles.has(path)) return [];
  if (kind !== 'link') return [problem('picture/missing', source.file, place, { href })];
  const url = targetUrl({ ...target, suffix: '' });
  if (!ground.addresses.has(url) && !ground.addresses.has(`${url}/`)) {
    // What is no article yet, such as a draft, may be one some day.
    const beside = fileBeside(href, source);
    const isFile = !href.startsWith('/') && ground.contentFiles.has(beside);
    if (isFile && !beside.endsWith('.md')) {
      return [problem('picture/format', source.file, place, { href })];
    }
    const nearest = sameName(path, ground.named);
    return [problem('link/dead', source.file, place, { href, nearest })];
  }
  const anchor = decodePath(/#(.+)$/.exec(suffix)?.[1] ?? '');
  const anchors = ground.anchors(path);
  if (anchor === '' || anchors === null || anchors.includes(anchor)) return [];
  const best = anchors.length > 0 ? closest(anchor, anchors) : '';
  const nearest = distance(anchor, best) <= anchor.length / 2 ? best : '';
  return [problem('link/anchor', source.file, place, { href, nearest })];
}

/** Addresses by their last segment. */
export function byName(addresses: ReadonlySet<string>): Map<string, string[]> {
  return Map.groupBy(addresses, (url) => lastSegment(url));
}

/** The one address that ends with the same name: an article that was moved. */
function sameName(path: string, named: Ground['named']): string {
  const found = path === '' ? [] : (named.get(lastSegment(urls.page(path))) ?? []);
  return found.length === 1 ? decodeURI(found[0] ?? urls.home) : '';
}

function lastSegment(url: string): string {
  return /([^/]*)\/?$/.exec(url)?.[1] ?? '';
}
