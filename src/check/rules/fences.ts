import type { BodyRule, Finding } from '../rule.ts';
import { partsOf } from './parts.ts';

/** Fences of code that nothing closes, so that all that follows is code. */
export const checkFences: BodyRule = (body) => {
  const { code, placeAt } = partsOf(body);
  return code.flatMap(({ start, end }): Finding[] => {
    const fence = /^(?:`{3,}|~{3,})/.exec(body.text.slice(start, end))?.[0];
    if (fence === undefined) return [];
    const block = body.text.slice(start, end).trimEnd();
    const last = block.slice(block.lastIndexOf('\n') + 1);
    // The first line opens.
    const isOpen = last.length === block.length;
    const closing = /(?:^|[\s>])(`{3,}|~{3,})$/.exec(last)?.[1] ?? '';
    if (!isOpen && closing.startsWith(fence)) return [];
    return [{ rule: 'code/unclosed', detail: { fence }, place: placeAt(start) }];
  });
};
