import type { BodyRule, Finding } from '../rule.ts';
import { partsOf, type Parts } from './parts.ts';
import { isPicture } from '../../archive/links.ts';

/** Links and pictures that Markdown does not take for such, so that readers see their marks and addresses. */
export const checkLinks: BodyRule = (body) => {
  if (!body.text.includes(']') && !body.text.includes('］')) return [];
  const parts = partsOf(body);
  const links = picturesAsLinks(parts, body.text);
  // The brackets of links that Markdown understood are not in it.
  if (!/[\]］]/.test(parts.prose)) return links;
  return [...apart(parts, body.text), ...withoutDefinition(parts), ...links];
};

/** `[text] (address)`, `[text]（address）`, `［text］（address）` */
function apart({ prose, placeAt }: Parts, text: string): Finding[] {
  return [...prose.matchAll(BRACKETS)].flatMap(
    ({ 0: written, 1: words = '', index }): Finding[] => {
      const [rest, address = ''] = ADDRESS.exec(text.slice(index + written.length)) ?? [];
      if (rest === undefined || /^(?:[\^\dxX ]|\s*)$/.test(words)) return [];
      const end = index + written.length + rest.length;
      const instead = `[${text.slice(index + 1, index + 1 + words.length)}](${address})`;
      const detail = { written: text.slice(index, end), instead };
      const fix = { start: index, end, text: instead };
      return [{ rule: 'link/unseen', detail, place: placeAt(index), fix }];
    },
  );
}

const BRACKETS = /(?<!\w)[[［]([^[\]［］\n]+)[\]］]/g;

/** Behind the text: not as Markdown has it, `(address)` right there. */
const ADDRESS = /^ ?[(（] ?((?:https?:\/\/|\.{0,2}\/|#)[^\s()（）<>]*) ?[)）]/;

/** `[text][1]` where nothing says what 1 is. */
function withoutDefinition({ prose, placeAt }: Parts): Finding[] {
  return [...prose.matchAll(REFERENCE)].flatMap(
    ({ 1: words = '', 2: label = '', index }): Finding[] => {
      const isMeant = /^\d+$/.test(label) ? /\p{L}/u.test(words) : /\p{Script=Han}/u.test(words);
      if (!isMeant) return [];
      return [{ rule: 'link/undefined', detail: { label }, place: placeAt(index) }];
    },
  );
}

const REFERENCE = /(?<!\w)\[([^[\]\n]+)\] ?\[([\w.-]+)\]/g;

/** `！[…](photo.jpg)` and `! […](photo.jpg)` */
function picturesAsLinks({ links, placeAt }: Parts, text: string): Finding[] {
  return links.flatMap(({ node, start }): Finding[] => {
    const mark = /(?:！ ?|! )$/.exec(text.slice(Math.max(0, start - 2), start))?.[0];
    if (mark === undefined || !isPicture(node.url)) return [];
    const fix = { start: start - mark.length, end: start, text: '!' };
    const detail = { written: `${mark}[…](…)`, instead: '![…](…)' };
    return [{ rule: 'link/unseen', detail, place: placeAt(fix.start), fix }];
  });
}
