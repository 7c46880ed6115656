import type { Root } from 'hast';
import { visit } from './visit.ts';
import type { Place } from './rendered.ts';

/** A start tag as the author wrote it. */
export interface TagInSource {
  /** `username` of `<username>`; `?php` of `<?php`. */
  name: string;
  point: Place & { offset: number };
}

/**
 * Comments and quoted attributes are skipped; what remains that looks like a start tag, a processing
 * instruction or CDATA is a tag. The last two are comments to an HTML parser: they vanish.
 */
const TAG = /<!--[\s\S]*?(?:-->|$)|=\s*(?:"[^"]*"|'[^']*')|<(\?[a-z]*|!\[CDATA\[|[a-z][^\s/>]*)/gi;

/**
 * The tags in the raw HTML of a tree, in order, at the points where the HTML parser will see them.
 * An HTML parser drops some without a trace (`<body>`, a `<td>` outside a table, a tag that never
 * ends), so the tree alone cannot tell what the author wrote.
 */
export function tagsInSource(tree: Root): TagInSource[] {
  const tags: TagInSource[] = [];
  visit(tree, 'raw', ({ value, position }) => {
    const start = position?.start;
    if (start?.offset === undefined) return;
    for (const { 1: name, index } of value.matchAll(TAG)) {
      if (name === undefined) continue;
      const before = value.slice(0, index);
      const lineBreaks = before.split('\n').length - 1;
      const column = index - (before.lastIndexOf('\n') + 1) + 1;
      tags.push({
        name,
        point: {
          line: start.line + lineBreaks,
          column: lineBreaks === 0 ? start.column + index : column,
          offset: start.offset + index,
        },
      });
    }
  });
  return tags;
}
