import type { Nodes, Root, RootContent } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { SKIP, visit } from '../../markdown/visit.ts';
import type { Edit } from './edits.ts';
import { piecesOf } from './pieces.ts';
import { shift } from './shift.ts';

/** The tree of a body, whose links, pictures and definitions know where their address stands: see `destinationOf`. */
export function parsePlaced(text: string): Root {
  return text.length > large ? parseInPieces(text) : markdown.parse(text);
}

/** Where the address of a link, a picture or a definition stands; null where it has none, as `[text]()`. */
export function destinationOf(node: Nodes): Omit<Edit, 'text'> | null {
  return (node.data as { destination?: Omit<Edit, 'text'> } | undefined)?.destination ?? null;
}

/** UTF-16 code units. Of longer texts the parser's time grows with the square, where they were made for that. */
const large = 20_000;

/**
 * The blocks of a text that hold something to settle, and perhaps others. Emphasis is left out but in headings: runs of its
 * marks, and very many blocks in one text, are what takes the parser the square of the time.
 */
function parseInPieces(text: string): Root {
  const { pieces, definitions } = piecesOf(text);
  const root: Root = { type: 'root', children: [] };
  for (const { start, end, line } of pieces) {
    const part = text.slice(start, end);
    for (const child of unstressed.parse(`${part}\n\n${definitions}`).children) {
      if ((child.position?.start.offset ?? 0) >= part.length) break;
      stressHeadings(child, part);
      shift(child, start, line - 1);
      root.children.push(child);
    }
  }
  return root;
}

function stressHeadings(block: RootContent, part: string): void {
  visit({ type: 'root', children: [block] }, 'heading', (heading) => {
    const { start, end } = heading.position ?? {};
    const [whole] = markdown.parse(part.slice(start?.offset, end?.offset)).children;
    if (whole?.type !== 'heading' || whole.children.length === 0) return SKIP;
    shift(whole, start?.offset ?? 0, (start?.line ?? 1) - 1);
    heading.children = whole.children;
    return SKIP;
  });
}

/** As mdast-util-from-markdown does, and with the place. */
function keepDestination(this: CompileContext, token: Token): undefined {
  const url = this.resume();
  const node = this.stack.at(-1) as { url?: string; data?: object } | undefined;
  if (node === undefined) return;
  node.url = url;
  node.data = { destination: { start: token.start.offset, end: token.end.offset } };
}

const placed: Extension = {
  exit: {
    resourceDestinationString: keepDestination,
    definitionDestinationString: keepDestination,
  },
};

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(function (this: Processor) {
    const data = this.data();
    // They look for addresses that the tokenizer did not take for links. Those have no place, and the search takes the
    // square of the time.
    for (const extension of data.fromMarkdownExtensions?.flat() ?? []) delete extension.transforms;
    (data.fromMarkdownExtensions ??= []).push(placed);
  })
  .freeze();

const unstressed = markdown()
  .use(function (this: Processor) {
    (this.data().micromarkExtensions ??= []).push({
      disable: { null: ['attention', 'strikethrough'] },
    });
  })
  .freeze();
