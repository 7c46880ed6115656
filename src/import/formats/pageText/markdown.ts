import type { BlockContent, PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Block } from './blocks.ts';

/** Blocks as Markdown that shows just their words: what has a meaning in Markdown is escaped. */
export function markdownOf(blocks: readonly Block[]): string {
  const children: BlockContent[] = [];
  for (const { kind, text } of blocks) {
    const content: PhrasingContent[] = [{ type: 'text', value: text }];
    if (kind === 'entry') {
      const item = { type: 'listItem' as const, spread: false, children: [paragraph(content)] };
      const list = children.at(-1);
      if (list?.type === 'list') list.children.push(item);
      else children.push({ type: 'list', ordered: false, spread: false, children: [item] });
    } else if (kind === 'heading') {
      children.push({ type: 'heading', depth: 2, children: content });
    } else children.push(paragraph(content));
  }
  const root: Root = { type: 'root', children };
  return readable(printer.stringify(root));
}

/**
 * Takes back escapes that are not needed here, so that authors read what was written: web addresses may become links, and one
 * tilde alone is a range (`singleTilde`).
 */
function readable(markdown: string): string {
  return markdown.replace(
    /(?<=\b(?:https?|ftp))(?<!\\)\\(?=:\/\/[^\s\\]{1,500}(?:\s|$))|(?<!\\)\\(?=@)|(?<![\\~])\\(?=~(?!\\?~))/g,
    '',
  );
}

function paragraph(children: PhrasingContent[]): BlockContent & { type: 'paragraph' } {
  return { type: 'paragraph', children };
}

const printer = unified()
  .use(remarkStringify, { bullet: '-' })
  .use(remarkGfm, { singleTilde: false })
  .freeze();
