import { endsIn, nextEnd, optionsIn, tagAt, type End } from './tags.ts';

/** A shortcode as it was written: `[gallery ids="1,2"]`, `[caption …]…[/caption]`. */
export interface Shortcode {
  name: string;
  /** Names in small letters. */
  options: ReadonlyMap<string, string>;
  /** Options without a name. */
  values: readonly string[];
  /** What it encloses; null where it encloses nothing. */
  content: string | null;
  /** Its first tag, as written. */
  tag: string;
}

/**
 * Replaces the shortcodes of a text; unknown ones too, so that none is left. What has brackets and is none stays: `[1]`,
 * `[sic]`, `[a link](…)`, anything inside tags, `pre` and `code`. `[[gallery]]` becomes the text `[gallery]`, as in WordPress.
 *
 * An unknown name is a shortcode where it has options (`name="…"`), an end tag, a slash at its end, or an underscore.
 *
 * @param how.known names that `expand` answers
 * @param how.unknown is told of every one that is unwrapped or taken away
 * @param how.doubtful is told of every `[word]` that stays and is a line of its own, as shortcodes mostly are
 */
export function replaceShortcodes(html: string, how: How): string {
  return replace(html, how, 0);
}

export interface How {
  known: ReadonlySet<string>;
  expand: (code: Shortcode) => string;
  unknown: (code: Shortcode) => void;
  doubtful: (tag: string) => void;
}

/** More of them inside each other than any text has: what is deeper is left as it is. */
const deepest = 30;

/** Texts between these are not looked at. */
const skipped = /<!--|<(pre|code|script|style|textarea)\b|<\/?[a-z]|\[\/?[a-z]|\[\[/gi;

/** Names whose text is verbatim. */
const verbatim: ReadonlySet<string> = new Set(['code', 'sourcecode', 'highlight', 'raw']);

function replace(html: string, how: How, depth: number): string {
  const ends = endsIn(html);
  const endless = new Set<string>();
  let result = '';
  let done = 0;
  const pattern = new RegExp(skipped);
  for (let match = pattern.exec(html); match !== null; match = pattern.exec(html)) {
    const start = match.index;
    if (!match[0].startsWith('[')) {
      pattern.lastIndex = endOfMarkup(html, start, match[1], endless);
      continue;
    }
    const escaped = escapedAt(html, start, ends);
    if (escaped !== null) {
      result += html.slice(done, start) + literal(escaped);
      done = pattern.lastIndex = start + escaped.length + 2;
      continue;
    }
    const tag = tagAt(html, start);
    if (tag === null) {
      pattern.lastIndex = start + 1;
      continue;
    }
    const end = tag.isEnd ? undefined : nextEnd(ends, tag.name, tag.end);
    const isKnown = how.known.has(tag.name);
    const isShortcode =
      isKnown || end !== undefined || tag.isEnd || tag.isAlone || tag.hasOptions || tag.name.includes('_');
    if (!isShortcode) {
      if (isAlone(html, start, tag.end)) how.doubtful(html.slice(start, tag.end));
      pattern.lastIndex = tag.end;
      continue;
    }
    const inner = end === undefined || tag.isAlone ? null : html.slice(tag.end, end.start);
    const isRaw = verbatim.has(tag.name) || depth >= deepest;
    const content = inner === null || isRaw ? inner : replace(inner, how, depth + 1);
    const { options, values } = optionsIn(tag.options);
    const code: Shortcode = {
      ...{ name: tag.name, options, values, content },
      tag: html.slice(start, tag.end),
    };
    result += html.slice(done, start);
    if (isKnown && !tag.isEnd) result += how.expand(code);
    else {
      if (!isKnown) how.unknown(code);
      result += content ?? '';
    }
    done = pattern.lastIndex = inner === null ? tag.end : (end?.end ?? tag.end);
  }
  return result + html.slice(done);
}

/**
 * Where the markup that begins at `start` ends: a comment, a tag, or an element whose text is not ours.
 * @param endless names of elements that are known to have no end behind; looked for once
 */
function endOfMarkup(
  html: string,
  start: number,
  name: string | undefined,
  endless: Set<string>,
): number {
  const after = (mark: string, from: number): number => {
    const at = html.indexOf(mark, from);
    return at < 0 ? html.length : at + mark.length;
  };
  if (html.startsWith('<!--', start)) return after('-->', start);
  const tagEnd = after('>', start);
  if (name === undefined || endless.has(name)) return tagEnd;
  const end = new RegExp(`</${name}\\s*>`, 'gi');
  end.lastIndex = tagEnd;
  if (end.exec(html) !== null) return end.lastIndex;
  endless.add(name);
  return tagEnd;
}

/** Whether nothing but tags stands beside it in its line. */
function isAlone(html: string, start: number, end: number): boolean {
  const before = html.slice(Math.max(0, start - 200), start);
  const after = html.slice(end, end + 200);
  return /(?:^|\n)(?:\s|<[^<>]*>)*$/.test(before) && /^(?:[^\S\n]|<[^<>]*>)*(?:\n|$)/.test(after);
}

/** What `[[…]]` says: one tag, or `[[name]…[/name]]`. */
function escapedAt(html: string, start: number, ends: Map<string, End[]>): string | null {
  if (!html.startsWith('[[', start)) return null;
  const tag = tagAt(html, start + 1);
  if (tag === null) return null;
  if (html[tag.end] === ']') return html.slice(start + 1, tag.end);
  const end = nextEnd(ends, tag.name, tag.end);
  return end !== undefined && html[end.end] === ']' ? html.slice(start + 1, end.end) : null;
}

function literal(text: string): string {
  return text.replaceAll('[', '&#91;').replaceAll(']', '&#93;');
}

