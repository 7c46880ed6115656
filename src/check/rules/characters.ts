import type { BodyRule, Finding, FrontMatterRule } from '../rule.ts';
import { partsOf, placesIn } from './parts.ts';
import { OBJECT } from './prose.ts';

/** Characters in a body that are not seen, or that nobody can read. */
export const checkCharacters: BodyRule = (body) => {
  if (!ODD.test(body.text)) return [];
  const { prose, placeAt } = partsOf(body);
  // An address or a code may need what a text does not.
  const isText = (offset: number) => prose[offset] !== OBJECT;
  return findCharacters(body.text, placeAt, isText);
};

/** The same in front matter, of which control characters are errors of their own. */
export const checkFrontMatterCharacters: FrontMatterRule = ({ text }) => {
  const head = text.slice(0, text.indexOf('\n---', 3) + 1);
  if (!ODD.test(head)) return [];
  const isText = (offset: number) => {
    const line = head.slice(head.lastIndexOf('\n', offset - 1) + 1, offset);
    return /^\s*(?:title|kicker|subtitle|summary|alt|caption|credit|reason|text|tags):/.test(line);
  };
  return findCharacters(head, placesIn(head), isText).filter(
    ({ detail }) => !('code' in detail) || !/^U\+00[0189]/.test(detail.code),
  );
};

/** @param isText whether what stands at an offset is text that people read, and may be mended */
function findCharacters(
  text: string,
  placeAt: ReturnType<typeof placesIn>,
  isText: (offset: number) => boolean,
): Finding[] {
  return [...text.matchAll(RUNS)].flatMap(({ 0: run, index: start, groups = {} }): Finding[] => {
    const place = placeAt(start);
    const end = start + run.length;
    const code = codePoints(run);
    const fix = { start, end, text: '' };
    if (groups.forbidden) return [{ rule: 'character/forbidden', detail: { code }, place, fix }];
    if (groups.lost) return [{ rule: 'character/lost', detail: {}, place }];
    if (groups.private) return [{ rule: 'character/private', detail: { code }, place }];
    if (isNeeded(text, start, end)) return [];
    const isSafe = isText(start) && isPlain(text, start, end);
    return [{ rule: 'character/hidden', detail: { code }, place, ...(isSafe ? { fix } : {}) }];
  });
}

/** XML 1.0, section 2.2, Char: what the build leaves out. */
const FORBIDDEN = String.raw`\p{Cs}\uFFFE\uFFFF\x00-\x08\v\f\x0E-\x1F`;

/** Zero width, marks of direction, soft hyphens, and the controls that XML allows. */
const HIDDEN = String.raw`\x7F-\x9F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF`;

/** Any of them, or half of a pair of surrogates: quicker to find by code units. */
const ODD = new RegExp(`[${HIDDEN}\uD800-\uDFFF\uE000-\uF8FF\uFFFD-\uFFFF\x00-\x08\v\f\x0E-\x1F]`);
const RUNS = new RegExp(
  `(?<forbidden>[${FORBIDDEN}]+)|(?<lost>\uFFFD+)|(?<private>\\p{Co}+)|[${HIDDEN}]+`,
  'gu',
);

/** Scripts in which marks of direction, joiners, or places to break a line are part of writing. */
const WRITTEN_WITH =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

function isNeeded(text: string, start: number, end: number): boolean {
  const run = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  // Emoji and letters of India are held together by joiners, long words are cut at soft hyphens.
  if (/^[\u200C\u200D]$/.test(run)) {
    return (
      !/[\p{Script=Han}\p{ASCII}]$/u.test(before) || !/^[\p{Script=Han}\p{ASCII}]/u.test(after)
    );
  }
  if (run === '\u00AD' && !/\p{Script=Han}$/u.test(before) && !/^\p{Script=Han}/u.test(after)) {
    return true;
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  return WRITTEN_WITH.test(text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd));
}

/** Whether nothing beside is a mark of Markdown or YAML, which may mean something else once they are neighbours. */
function isPlain(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/^$|[\n\s]$/.test(before) && !/^[\p{L}《“「（]/u.test(after)) return false;
  return !/[!-/:-@[-`{-~]$/.test(before) && !/^[!-/:-@[-`{-~]/.test(after);
}

function codePoints(run: string): string {
  const codes = Array.from(run, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return [...new Set(codes)].join(', ');
}
