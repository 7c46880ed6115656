/** A tag of a shortcode, as it stands in a text. */
export interface Tag {
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

export function tagAt(html: string, start: number): Tag | null {
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

/** Where an end tag stands. */
export interface End {
  start: number;
  end: number;
}

/** All end tags of a text by their names, the nearest last. */
export function endsIn(html: string): Map<string, End[]> {
  const ends = new Map<string, End[]>();
  for (const { 0: tag, 1: name = '', index } of html.matchAll(/\[\/([a-z][\w-]*)\s*\]/gi)) {
    const list = ends.get(name) ?? [];
    list.push({ start: index, end: index + tag.length });
    ends.set(name, list);
  }
  for (const list of ends.values()) list.reverse();
  return ends;
}

/** The next end tag of a name. A text is gone through once from its beginning: those that lie behind are dropped. */
export function nextEnd(ends: Map<string, End[]>, name: string, from: number): End | undefined {
  const list = ends.get(name);
  while ((list?.at(-1)?.start ?? from) < from) list?.pop();
  return list?.at(-1);
}

const option =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”«]([^“”»]*)[“”»]|([^\s"']+))|"([^"]*)"|'([^']*)'|([^\s"'=]+)/g;

/** As `shortcode_parse_atts` reads them (wp-includes/shortcodes.php), with the quotation marks of a word processor. */
export function optionsIn(text: string): {
  options: ReadonlyMap<string, string>;
  values: readonly string[];
} {
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
