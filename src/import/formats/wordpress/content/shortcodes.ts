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

interface Tag {
  name: string;
  options: string;
  isEnd: boolean;
  isAlone: boolean;
  hasOptions: boolean;
  /** Behind its bracket. */
  end: number;
}

/** More than any shortcode has between its brackets. */
const longestTag = 5_000;

function tagAt(html: string, start: number): Tag | null {
  const head = /\[(\/?)([a-z][\w-]*)/iy;
  head.lastIndex = start;
  const match = head.exec(html);
  if (match?.[2] === undefined || !/[\s\]/=]/.test(html[head.lastIndex] ?? '')) return null;
  const close = closingBracket(html, head.lastIndex);
  // `[text](address)` and `[text][name]` are links of Markdown.
  if (close === null || html[close + 1] === '(') return null;
  const options = html.slice(head.lastIndex, close);
  return {
    name: match[2],
    options,
    isEnd: match[1] === '/',
    isAlone: /\/\s*$/.test(options) && !/=\S*\/$/.test(options),
    hasOptions: /[\w-]\s*=\s*["'“”‘’«]|(?:^|\s)[a-z_-]+=\S/i.test(options) || options.startsWith('='),
    end: close + 1,
  };
}

/** The bracket that ends a tag; those inside quotation marks do not. */
function closingBracket(html: string, from: number): number | null {
  const limit = Math.min(html.length, from + longestTag);
  let quote: string | null = null;
  let plain: number | null = null;
  for (let at = from; at < limit; at += 1) {
    const character = html[at] ?? '';
    if (character === ']') {
      if (quote === null) return at;
      plain ??= at;
    } else if (character === quote) quote = null;
    else if (quote === null && (character === '"' || character === "'") && html[at - 1] === '=') {
      quote = character;
    } else if (character === '[' && quote === null) return null;
  }
  // A mark that never closes is an apostrophe.
  return plain;
}

interface End {
  start: number;
  end: number;
}

function endsIn(html: string): Map<string, End[]> {
  const ends = new Map<string, End[]>();
  for (const { 0: tag, 1: name = '', index } of html.matchAll(/\[\/([a-z][\w-]*)\s*\]/gi)) {
    const list = ends.get(name) ?? [];
    list.push({ start: index, end: index + tag.length });
    ends.set(name, list);
  }
  // The nearest comes last, so that what lies behind is dropped at no cost.
  for (const list of ends.values()) list.reverse();
  return ends;
}

function nextEnd(ends: Map<string, End[]>, name: string, from: number): End | undefined {
  const list = ends.get(name);
  while ((list?.at(-1)?.start ?? from) < from) list?.pop();
  return list?.at(-1);
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

const option =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”«]([^“”»]*)[“”»]|([^\s"']+))|"([^"]*)"|'([^']*)'|([^\s"'=]+)/g;

/** As `shortcode_parse_atts` reads them (wp-includes/shortcodes.php), with the quotation marks of a word processor. */
function optionsIn(text: string): Pick<Shortcode, 'options' | 'values'> {
  const options = new Map<string, string>();
  const values: string[] = [];
  for (const match of text.replace(/\/\s*$/, '').matchAll(option)) {
    const name = match[1];
    const given: (string | undefined)[] = match.slice(2);
    const value = decoded(given.find((one) => one !== undefined) ?? '');
    if (name === undefined) values.push(value);
    else options.set(name.toLowerCase(), value);
  }
  return { options, values };
}

function decoded(text: string): string {
  return text.replace(/&(?:quot|#0?34);/g, '"').replace(/&#0?39;/g, "'").replace(/&amp;/g, '&');
}
