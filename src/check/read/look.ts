import type { Nodes } from 'mdast';
import { isSiteUrl, schemeLike, tidyUrl } from '../../markdown/addresses.ts';
import type { BodyFacts, SiteLink } from '../../markdown/rendered.ts';
import { schema } from '../../markdown/schema.ts';
import { isHarmless } from './html.ts';
import { quickTree } from './tree.ts';

/** The key of every body that a quick look was sure of; no rendered one has it. */
export const quickKey = 'quick';

/** Why a quick look is not sure of a body. */
export type Doubt =
  'size' | 'characters' | 'html' | 'depth' | 'definitions' | 'brackets' | 'scheme';

/**
 * What a build would say of a body whose links may be wrong, and nothing else: the links alone, for the rest is not
 * looked for. Wherever it is not sure, the reason why the body must be read by the build's own pipeline.
 */
export function quickLook(body: string): BodyFacts | Doubt {
  if (isUncommon(body)) return 'size';
  if (holdsForbidden(body)) return 'characters';
  const seen: Seen = { links: [], html: [], resources: 0, definitions: 0, doubt: null };
  enter(quickTree(body), 0, seen);
  if (seen.doubt !== null) return seen.doubt;
  if (!isHarmless(seen.html)) return 'html';
  // What looks like a link and was none may be one to the other parser.
  if (count(body, /\]\(/g) !== seen.resources) return 'brackets';
  if (count(body, /^[ >]*\[[^\]\n]+\]:/gm) !== seen.definitions) return 'definitions';
  return {
    links: seen.links,
    ids: [],
    headings: [],
    excerpt: '',
    graphemes: 0,
    feedBytes: 0,
    removed: null,
  };
}

interface Seen {
  links: SiteLink[];
  html: string[];
  /** How many links and pictures were written with their address in brackets. */
  resources: number;
  definitions: number;
  doubt: Doubt | null;
}

/** Bodies that no author writes: the build's parser may fail over them. */
export function isUncommon(body: string): boolean {
  if (body.length > 1_000_000) return true;
  for (let start = 0, end = 0; end >= 0; start = end + 1) {
    end = body.indexOf('\n', start);
    if ((end < 0 ? body.length : end) - start > 20_000) return true;
  }
  return false;
}

/** As markdown/characters.ts, in a twentieth of its time. */
function holdsForbidden(body: string): boolean {
  return !body.isWellFormed() || forbidden.test(body);
}

const forbidden = /[\uFFFE\uFFFF[\p{Cc}--[\t\n\r\x7F-\x9F]]]/v;

/** Far more than articles need, and far less than any parser can bear. */
const deepest = 100;

function enter(node: Nodes, depth: number, seen: Seen): void {
  if (depth > deepest) {
    seen.doubt = 'depth';
    return;
  }
  if (node.type === 'html') seen.html.push(node.value);
  if (node.type === 'link' || node.type === 'image') see(node, seen);
  if (node.type === 'footnoteDefinition') seen.definitions += 1;
  if (node.type === 'definition') {
    seen.definitions += 1;
    // One of the site itself is shown at other places than it stands.
    if (isSiteUrl(node.url)) seen.doubt = 'definitions';
    if (!isAllowed(node.url, 'href')) seen.doubt = 'scheme';
  }
  if ('children' in node) for (const child of node.children) enter(child, depth + 1, seen);
}

function see(node: Extract<Nodes, { type: 'link' | 'image' }>, seen: Seen): void {
  const { url, position } = node;
  const isPicture = node.type === 'image';
  const isWeb = /^https?:\/\//.test(url);
  if (!isWeb && !isAllowed(url, isPicture ? 'src' : 'href')) seen.doubt = 'scheme';
  const text = isPicture || isResource(node);
  if (text) seen.resources += 1;
  if (isWeb || !isSiteUrl(url)) return;
  const { line = 1, column = 1 } = position?.start ?? {};
  seen.links.push({ kind: isPicture ? 'picture' : 'link', href: tidyUrl(url), line, column });
}

/** Whether a link is written as `[…](…)`, not as an address alone. */
function isResource({ children, position }: Extract<Nodes, { type: 'link' }>): boolean {
  const first = children[0]?.position?.start.offset;
  const start = position?.start.offset;
  // `<…>` is as far from its text as `[…`, but its text is its address.
  if (first === start) return false;
  const last = children.at(-1)?.position?.end.offset;
  const end = position?.end.offset;
  return last === undefined || end === undefined || end - last > 1;
}

function isAllowed(url: string, property: 'href' | 'src'): boolean {
  const scheme = schemeLike(url);
  return scheme === null || schema.protocols?.[property]?.includes(scheme.slice(0, -1)) === true;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
