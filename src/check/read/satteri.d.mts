import type { Root } from 'mdast';

/** With positions in UTF-16 code units. */
export function markdownToMdast(
  source: string,
  options: { features: { frontmatter: boolean } },
): Root;
