import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { EXIT, visit } from './visit.ts';

/** The tree of a body: GitHub-flavoured Markdown with footnotes, its emphasis friendly to Chinese. */
export function parseMarkdown(text: string): Root {
  const tree = markdown.parse(text);
  if (holdsBareAddress(tree)) for (const transform of autolinks) transform(tree);
  return tree;
}

// One tilde is a range in Chinese: 10~20 度.
const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

/**
 * mdast-util-gfm-autolink-literal looks through every text for the addresses that the tokenizer did not take for links,
 * a tenth of the time of rendering. Nearly always there are none, and it is not asked.
 */
const autolinks = (markdown.data('fromMarkdownExtensions') ?? [])
  .flat()
  .flatMap((extension) => extension.transforms?.splice(0) ?? []);

/** Whether a text holds what any of its patterns begins with or has in it. */
function holdsBareAddress(tree: Root): boolean {
  let found = false;
  visit(tree, 'text', ({ value }, _, parent) => {
    if (parent?.type === 'link' || !ADDRESS.test(value)) return undefined;
    found = true;
    return EXIT;
  });
  return found;
}

const ADDRESS = /https?:\/\/|www\.|@/i;
