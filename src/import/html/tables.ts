import type { Element, ElementContent } from 'hast';

/** What a cell of a table in Markdown cannot hold. */
const blocks: ReadonlySet<string> = new Set([
  ...['blockquote', 'details', 'div', 'dl', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'],
  ...['ol', 'p', 'pre', 'section', 'table', 'ul'],
]);

/**
 * Whether a table is one that GFM can write (section 4.10): one row of heads above, then cells, as many in each row,
 * nothing merged, only phrases in them.
 */
export function isSimpleTable(table: Element): boolean {
  const sections = elementsIn(table);
  const [head, ...rest] = sections.flatMap((section) =>
    section.tagName === 'tr' ? [section] : elementsIn(section),
  );
  if (
    head === undefined ||
    sections.some(({ tagName }) => ['caption', 'tfoot'].includes(tagName))
  ) {
    return false;
  }
  const columns = elementsIn(head).length;
  return (
    columns > 0 &&
    elementsIn(head).every((cell) => isPlain(cell, 'th')) &&
    rest.every((row) => {
      const cells = elementsIn(row);
      return cells.length === columns && cells.every((cell) => isPlain(cell, 'td'));
    })
  );
}

function isPlain(cell: Element, tagName: string): boolean {
  const { colSpan, rowSpan } = cell.properties;
  const isMerged = ![colSpan ?? 1, rowSpan ?? 1].every((span) => Number(span) === 1);
  return cell.tagName === tagName && !isMerged && !holdsBlock(cell);
}

function holdsBlock({ children }: Element): boolean {
  return children.some(
    (child) => child.type === 'element' && (blocks.has(child.tagName) || holdsBlock(child)),
  );
}

function elementsIn({ children }: Element): Element[] {
  return children.filter((child: ElementContent) => child.type === 'element');
}
