/** The place of the first hit that is not above the window; 0 if all are. */
export function firstBelow(hits: readonly Range[]): number {
  return Math.max(
    0,
    hits.findIndex((hit) => hit.getBoundingClientRect().bottom > 0),
  );
}

/** Whether the reader is at the top, and the browser leads nowhere else, as it does after Back and a reload. */
export function hasJustArrived(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const isNew = (navigation as PerformanceNavigationTiming | undefined)?.type === 'navigate';
  return isNew && scrollY === 0;
}

/** Brings a hit into view where it is not: it may be folded away, or beside what a wide block shows. */
export function reveal(hit: Range | undefined, bar: HTMLElement): void {
  const parent = hit?.startContainer.parentElement;
  if (!hit || !parent) return;
  for (let fold = parent.closest('details'); fold; fold = outer(fold)) fold.open = true;
  const box = parent.closest('pre, .scroll');
  if (box) box.scrollLeft += overhang(hit.getBoundingClientRect(), box.getBoundingClientRect());
  const { top, bottom } = hit.getBoundingClientRect();
  // At once, and not gliding: nothing moves that a reader has to wait for, or cannot bear.
  if (top < 0 || bottom > bar.getBoundingClientRect().top) scrollBy(0, top - innerHeight / 3);
}

function outer(fold: Element): HTMLDetailsElement | null {
  return fold.parentElement?.closest('details') ?? null;
}

/** How far one is outside the other, to the left (less than 0) or right. */
function overhang(inner: DOMRect, box: DOMRect): number {
  return Math.min(0, inner.left - box.left) + Math.max(0, inner.right - box.right);
}
