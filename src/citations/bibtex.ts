import { fullTitle, type Citation, type CitedName } from './citation.ts';

/**
 * An entry for biblatex, which classic BibTeX reads too: its styles for GB/T 7714 know `@online`, `entrysubtype` and
 * `date`, and older ones find `journal` and `year`. `langid` is the name that babel gives to the language, because
 * these styles ask for it.
 */
export function bibtex(citation: Citation): string {
  const { kind, key, authors, translators, container, day, url, doi } = citation;
  const isNewspaper = kind === 'newspaper';
  const fields: [string, string | null][] = [
    ['entrysubtype', isNewspaper ? 'newspaper' : null],
    ['author', names(authors)],
    ['title', escape(fullTitle(citation))],
    ['translator', names(translators)],
    [isNewspaper ? 'journal' : 'organization', escape(container)],
    ['date', day],
    ['year', day.slice(0, 4)],
    ['langid', languageName(citation.lang)],
    // Both are read as they stand; an address has its braces percent-encoded.
    ['url', url],
    ['doi', doi === null ? null : encodeBraces(doi)],
  ];
  const given = fields.filter(([, value]) => value !== null);
  const lines = given.map(([name, value]) => `  ${name} = {${value ?? ''}}`);
  return `@${isNewspaper ? 'article' : 'online'}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** A name in braces stays as it is: nothing is taken for a first name, and 顾晚舟 is not cut. */
function names(people: CitedName[]): string | null {
  const written = people.map((name) =>
    'literal' in name
      ? `{${escape(name.literal)}}`
      : `{${escape(name.family)}}, {${escape(name.given)}}`,
  );
  return written.length === 0 ? null : written.join(' and ');
}

/** As LaTeX prints the characters themselves. Braces go as commands, since BibTeX counts even those with a backslash. */
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escape(text: string): string {
  return text.replace(/[\\{}~^%&$#_]/g, (character) => commands[character] ?? `\\${character}`);
}

function encodeBraces(text: string): string {
  return text.replace(/[{}\\]/g, encodeURIComponent);
}

/** Babel calls most languages as English does: `chinese`, `japanese`. Asking costs more than all the rest. */
function languageName(lang: string): string | null {
  const known = languageNames.get(lang);
  if (known !== undefined) return known;
  const english = new Intl.DisplayNames('en', { type: 'language' });
  const name = english.of(new Intl.Locale(lang).language)?.toLowerCase() ?? '';
  const babel = /^[a-z]{4,}$/.test(name) ? name : null;
  languageNames.set(lang, babel);
  return babel;
}

const languageNames = new Map<string, string | null>();
