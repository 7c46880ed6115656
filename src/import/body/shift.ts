import type { Nodes } from 'mdast';

/** Moves a tree of a part to where the part stands in its text. @param by UTF-16 code units */
export function shift(node: Nodes, by: number, lines: number): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (point === undefined) continue;
    point.offset = (point.offset ?? 0) + by;
    point.line += lines;
  }
  const { destination } = (node.data ?? {}) as { destination?: { start: number; end: number } };
  if (destination !== undefined) {
    destination.start += by;
    destination.end += by;
  }
  if ('children' in node) for (const child of node.children) shift(child, by, lines);
}
