/** A part of an export that is read on its own: an item, an author, a line about the whole. */
export interface WxrRecord {
  /** Of its element; '' for the end of a file that ends too early. */
  name: string;
  /** The element with its tags; '' where it was not kept. */
  xml: string;
  /** Where it begins, from 1. */
  line: number;
  /** `cut` where the file ends, or the next item begins, before its end; `huge` where it is longer than `longest`. */
  state: 'whole' | 'cut' | 'huge';
}

/** In UTF-16 code units: with all its comments no article has as many. */
const longest = 10_000_000;

const names = [
  ...['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term', 'title', 'link', 'language'],
  'wp:base_blog_url',
];

const outside = new RegExp(`<!\\[CDATA\\[|<!--|<(${names.join('|')})(?=[\\s/>])|</(rss)\\s*>`, 'g');
const ends = new Map(
  names.map((name) => {
    const next = name === 'item' ? '|<(item)(?=[\\s>])' : '';
    return [name, new RegExp(`<!\\[CDATA\\[|<!--|</${name}\\s*>${next}`, 'g')];
  }),
);

/** No mark that is looked for is longer, but for white space before its `>`. */
const overlap = 40;

/**
 * Cuts an export into its parts without reading them: so memory holds one at a time, and a fault in one is no fault in the
 * next. What is in a DOCTYPE, with its entities, is never read.
 */
export async function* recordsOf(chunks: AsyncIterable<string>): AsyncGenerator<WxrRecord> {
  /** What has not been looked at yet, the line that it begins with, and how far it has been looked at after all. */
  let text = '';
  let line = 1;
  let at = 0;
  let open = null as Open | null;
  /** What ends the CDATA or comment that `at` is in. */
  let inside: string | null = null;
  let isComplete = false as boolean;

  /** Takes what is before `end` off the text; the open part keeps it. */
  const advance = (end: number): void => {
    const before = text.slice(0, end);
    line += countLines(before);
    text = text.slice(end);
    at = 0;
    if (open === null) return;
    open.length += before.length;
    if (open.length <= longest) open.pieces.push(before);
    else open.pieces = [];
  };
  const begin = (name: string, tag: string): void => {
    open = { name, line, length: 0, pieces: [] };
    at = tag.length;
  };
  const close = (end: number, state: 'whole' | 'cut'): WxrRecord => {
    advance(end);
    const { name = '', line: begun = line, length = 0, pieces = [] } = open ?? {};
    open = null;
    return { name, xml: pieces.join(''), line: begun, state: length > longest ? 'huge' : state };
  };

  function* found(): Generator<WxrRecord> {
    for (;;) {
      if (inside !== null) {
        const end = text.indexOf(inside, at);
        if (end < 0) {
          at = Math.max(at, text.length - inside.length + 1);
          return;
        }
        at = end + inside.length;
        inside = null;
      }
      const pattern = (open === null ? outside : ends.get(open.name)) ?? outside;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) {
        at = Math.max(at, text.length - overlap);
        return;
      }
      const [mark, name] = match;
      const end = match.index + mark.length;
      if (mark === '<![CDATA[' || mark === '<!--') {
        inside = mark === '<!--' ? '-->' : ']]>';
        at = end;
      } else if (open !== null) {
        yield name === undefined ? close(end, 'whole') : close(match.index, 'cut');
        if (name !== undefined) begin(name, mark);
      } else if (name === undefined) {
        isComplete = true;
        at = end;
      } else {
        const tagEnd = text.indexOf('>', end);
        if (tagEnd < 0) {
          at = match.index;
          return;
        }
        if (text[tagEnd - 1] === '/') {
          at = tagEnd;
          continue;
        }
        advance(match.index);
        begin(name, mark);
      }
    }
  }

  for await (const chunk of chunks) {
    text += chunk;
    yield* found();
    advance(at);
  }
  if (open !== null) yield close(text.length, 'cut');
  else if (!isComplete) yield { name: '', xml: '', line: line + countLines(text), state: 'cut' };
}

/** The part that is being read. */
interface Open {
  name: string;
  line: number;
  length: number;
  /** Its text so far; none where it is too long. */
  pieces: string[];
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
