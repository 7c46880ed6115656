import { readFile, stat } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import GithubSlugger from 'github-slugger';
import { toString } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { decodePath } from '../../src/article/address.ts';

/** A Markdown document as GitHub shows it. */
export interface RepositoryDocument {
  /** Links and pictures without a host, as they are written. */
  links: string[];
  /** The depths of its headings, from 1. */
  depths: number[];
  /** What can stand behind `#` in a link to it. */
  anchors: Set<string>;
}

/**
 * The relative links and pictures of a document that lead to no file or to no heading.
 * @param file relative to `root`, which no link may leave
 * @returns each as `file → link`, in the document's order
 */
export async function deadLinks(root: string, file: string): Promise<string[]> {
  const { links } = await readDocument(join(root, file));
  const dead = await Promise.all(links.map(async (link) => !(await leads(link, root, file))));
  return links.filter((_, index) => dead[index]).map((link) => `${file} → ${link}`);
}

export async function readDocument(path: string): Promise<RepositoryDocument> {
  const tree = await parser.run(parser.parse(await readFile(path, 'utf8')));
  const slugger = new GithubSlugger();
  const document: RepositoryDocument = { links: [], depths: [], anchors: new Set() };
  visit(tree, 'element', (element) => {
    const { href, src, id } = element.properties;
    const depth = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (depth !== undefined) {
      document.depths.push(Number(depth));
      document.anchors.add(slugger.slug(toString(element)));
    }
    if (typeof id === 'string') document.anchors.add(id);
    for (const link of [href, src]) {
      if (typeof link === 'string' && !HOST.test(link)) document.links.push(link);
    }
  });
  return document;
}

const HOST = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .freeze();

async function leads(link: string, root: string, file: string): Promise<boolean> {
  const [path = '', anchor = ''] = link.split('#').map(decodePath);
  const target = path === '' ? file : normalize(join(dirname(file), path));
  if (target.startsWith('..') || !(await exists(join(root, target)))) return false;
  if (anchor === '' || !target.endsWith('.md')) return true;
  return (await readDocument(join(root, target))).anchors.has(anchor);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
