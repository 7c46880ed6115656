import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { EXIT, visit } from './visit.ts';
import { keepAuthoredUrls } from './authored.ts';
import { endAutolinks } from './autolinks.ts';
import { legalText, legalTree } from './characters.ts';
import { excerptOf } from './excerpt.ts';
import { feedTree } from './feedTree.ts';
import { makeFigures } from './figures.ts';
import { countGraphemes } from './graphemes.ts';
import { shapeHeadings } from './headings.ts';
import { highlight } from './highlight.ts';
import { cleanIds } from './ids.ts';
import { modernise } from './legacy.ts';
import { takeLinks } from './links.ts';
import { equipMedia } from './media.ts';
import { mendNesting } from './nesting.ts';
import { parseMarkdown } from './parse.ts';
import { findRemoved } from './removed.ts';
import type { Rendered } from './rendered.ts';
import { schema } from './schema.ts';
import { wrapTables } from './tables.ts';
import { tagsInSource } from './tags.ts';
import { readableText } from './text.ts';
import type { Words } from './words.ts';
import { wordsFor } from './words.ts';

/**
 * Renders a body: synchronous and pure. The steps before the sanitiser work on what the author
 * wrote and may be wrong about it; those after it add only elements and attributes of our own to a
 * safe tree, and text stays text until the printer escapes it.
 *
 * @param lang - BCP 47; a malformed tag is a RangeError
 * @throws Error where the body is nested too deeply to be read
 */
export function render(body: string, lang: string): Rendered {
  refuseDeepQuotes(body);
  const source = legalText(body);
  const words = wordsFor(lang);
  const unsafe = toHast(source.text, words);
  const hasRaw = holdsRaw(unsafe);
  const tags = hasRaw ? tagsInSource(unsafe) : [];
  const parsed = hasRaw ? parseRaw(unsafe, source.text) : unsafe;
  const removed = findRemoved(parsed, tags, source);
  modernise(parsed);
  const tree = asRoot(sanitize(parsed, schema));

  // Only raw HTML can be nested wrongly.
  if (hasRaw) mendNesting(tree);
  // Figures take the titles off pictures, and decide what is an ordinary paragraph.
  makeFigures(tree);
  // The author's ids come first, so that slugs keep clear of them.
  const headings = shapeHeadings(tree, cleanIds(tree));
  wrapTables(tree);
  // Highlighting comes after the sanitiser: its classes need no allowance there.
  highlight(tree);
  equipMedia(tree, words);
  const links = takeLinks(tree, source);
  const html = print(tree);
  const cleaned = print(feedTree(tree, links));
  const facts = {
    links,
    ids: idsOf(tree),
    headings,
    excerpt: excerptOf(tree, lang),
    graphemes: countGraphemes(readableText(tree)),
    feedBytes: Buffer.byteLength(cleaned),
    removed,
  };
  return { html, feed: cleaned === html ? null : cleaned, facts };
}

function print(tree: Root): string {
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}

const rawParser = unified().use(rehypeRaw).freeze();

function toHast(text: string, words: Words): Root {
  const tree = parseMarkdown(text);
  endAutolinks(tree);
  keepAuthoredUrls(tree);
  const back = (reference: number, again: number): string =>
    words.back(again > 1 ? `${reference + 1}-${again}` : `${reference + 1}`);
  return unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabel: words.footnotes,
      footnoteBackLabel: back,
    })
    .runSync(tree);
}

/** The HTML parser is slow, so it is asked only where there is HTML. */
function holdsRaw(tree: Root): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found;
}

function parseRaw(tree: Root, text: string): Root {
  // The parser gives positions only where it is given the text.
  const parsed = rawParser.runSync(tree, text);
  legalTree(parsed);
  return parsed;
}

function asRoot(node: ReturnType<typeof sanitize>): Root {
  if (node.type === 'root') return node;
  return { type: 'root', children: node.type === 'doctype' ? [] : [node] };
}

function idsOf(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.push(properties.id);
  });
  return ids;
}

/**
 * More quotes inside each other than any article has. The parsers recurse, and take seconds before
 * they run out of stack.
 */
const DEEPEST_QUOTE = 500;

function refuseDeepQuotes(body: string): void {
  if (!new RegExp(`^(?:[ \\t]*>){${DEEPEST_QUOTE}}`, 'm').test(body)) return;
  throw new Error(`more than ${DEEPEST_QUOTE} quotes are opened inside each other`);
}
