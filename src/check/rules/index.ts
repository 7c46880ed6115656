import type { ArchiveRule, BodyRule, FrontMatterRule } from '../rule.ts';
import { checkAddress } from './addresses.ts';
import { checkCharacters, checkFrontMatterCharacters } from './characters.ts';
import { checkDates } from './dates.ts';
import { checkEmphasis } from './emphasis.ts';
import { checkFences } from './fences.ts';
import { checkNames, checkUnused, checkWeight } from './files.ts';
import { checkHeadings } from './headings.ts';
import { checkKickers } from './kickers.ts';
import { checkLines } from './lines.ts';
import { checkLinks } from './links.ts';
import { checkNotes } from './notes.ts';
import { checkCover, checkPictures } from './pictures.ts';
import { checkFrontMatterPunctuation, checkPunctuation } from './punctuation.ts';
import { checkSpaces } from './spaces.ts';
import { checkSources, checkTermSpellings } from './terms.ts';
import { checkTitle } from './titles.ts';

export const bodyRules: readonly BodyRule[] = [
  checkCharacters,
  checkSpaces,
  checkHeadings,
  checkEmphasis,
  checkLinks,
  checkNotes,
  checkLines,
  checkFences,
  checkPictures,
  checkPunctuation,
];

export const frontMatterRules: readonly FrontMatterRule[] = [
  checkFrontMatterCharacters,
  checkFrontMatterPunctuation,
  checkTitle,
  checkDates,
  checkAddress,
  checkCover,
];

export const archiveRules: readonly ArchiveRule[] = [
  checkTermSpellings,
  checkSources,
  checkKickers,
  checkUnused,
  checkWeight,
  checkNames,
];
