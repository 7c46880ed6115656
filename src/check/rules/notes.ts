import type { BodyRule, Finding } from '../rule.ts';
import { partsOf } from './parts.ts';

/** Footnotes of which one half is missing. */
export const checkNotes: BodyRule = (body) => {
  if (!body.text.includes('[^')) return [];
  const { prose, notes, noteReferences, placeAt } = partsOf(body);
  const referred = new Set(noteReferences.map(({ node }) => node.identifier));
  const unused = notes
    .filter(({ node }) => !referred.has(node.identifier))
    .map(({ node, start }): Finding => {
      const detail = { label: node.label ?? node.identifier };
      return { rule: 'note/unused', detail, place: placeAt(start) };
    });
  const isNote = (label: string) =>
    notes.length > 0
      ? /^[\p{L}\p{N}_]+$/u.test(label)
      : /^(?:\d{1,3}|\p{Script=Han}+)$/u.test(label);
  const missing = [...prose.matchAll(/\[\^([^[\]\s^]+)\]/g)]
    .filter(({ 1: label = '' }) => isNote(label))
    .map(({ 1: label = '', index }): Finding => {
      return { rule: 'note/undefined', detail: { label }, place: placeAt(index) };
    });
  return [...unused, ...missing];
};
