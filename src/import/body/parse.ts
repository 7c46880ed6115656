import type { Nodes, Root } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Edit } from './edits.ts';

/** The tree of a body, whose links, pictures and definitions know where their address stands: see `destinationOf`. */
export function parsePlaced(text: string): Root {
  return markdown.parse(text);
}

/** Where the address of a link, a picture or a definition stands; null where it has none, as `[text]()`. */
export function destinationOf(node: Nodes): Omit<Edit, 'text'> | null {
  return (node.data as { destination?: Omit<Edit, 'text'> } | undefined)?.destination ?? null;
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
    (this.data().fromMarkdownExtensions ??= []).push(placed);
  })
  .freeze();
