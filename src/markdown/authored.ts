import type { Image, ImageReference, Link, LinkReference, Root } from 'mdast';
import { visit } from './visit.ts';
import { isSiteUrl } from './addresses.ts';

/**
 * Keeps the site's own URLs as the author wrote them: remark-rehype percent-encodes every URL, and
 * `图.jpg` could not be told from `%E5%9B%BE.jpg` afterwards.
 */
export function keepAuthoredUrls(tree: Root): void {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    const name = identifier.toUpperCase();
    if (!definitions.has(name)) definitions.set(name, url);
  });
  visit(tree, (node) => {
    if (node.type === 'link') keep(node, 'href', node.url);
    if (node.type === 'image') keep(node, 'src', node.url);
    if (node.type === 'linkReference') {
      keep(node, 'href', definitions.get(node.identifier.toUpperCase()));
    }
    if (node.type === 'imageReference') {
      keep(node, 'src', definitions.get(node.identifier.toUpperCase()));
    }
  });
}

function keep(
  node: Image | ImageReference | Link | LinkReference,
  property: 'href' | 'src',
  url: string | undefined,
): void {
  if (url === undefined || !isSiteUrl(url)) return;
  node.data = { ...node.data, hProperties: { [property]: url } };
}
