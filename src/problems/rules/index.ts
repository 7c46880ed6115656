import type { Rule } from '../rule.ts';
import { addressRules } from './address.ts';
import { bodyRules } from './body.ts';
import { characterRules } from './characters.ts';
import { dateRules } from './date.ts';
import { dateSenseRules } from './dateSense.ts';
import { fileRules } from './file.ts';
import { frontMatterRules } from './frontMatter.ts';
import { headingRules } from './headings.ts';
import { markdownRules } from './markdown.ts';
import { nameRules } from './names.ts';
import { pictureRules } from './picture.ts';
import { pictureUseRules } from './pictureUse.ts';
import { publishedRules } from './published.ts';
import { punctuationRules } from './punctuation.ts';
import { siteRules } from './site.ts';
import { spellingRules } from './spelling.ts';
import { translationRules } from './translation.ts';
import { vocabularyRules } from './vocabulary.ts';

/** What a build reports. */
const ofBuilds = {
  ...fileRules,
  ...frontMatterRules,
  ...dateRules,
  ...addressRules,
  ...translationRules,
  ...vocabularyRules,
  ...bodyRules,
  ...pictureRules,
  ...siteRules,
};

/** What `npm run check` finds beside. */
const ofChecks = {
  ...headingRules,
  ...markdownRules,
  ...punctuationRules,
  ...characterRules,
  ...spellingRules,
  ...dateSenseRules,
  ...pictureUseRules,
  ...nameRules,
  ...publishedRules,
};

/** Every rule by its name. A name is stable: authors search for it, settings and tests refer to it. */
export const rules = { ...ofBuilds, ...ofChecks };

/** Whether a rule is one of builds, and not of `npm run check` alone. */
export function isOfBuilds(name: RuleName): boolean {
  return Object.hasOwn(ofBuilds, name);
}

export type RuleName = keyof typeof rules;

/** What a rule's text is made from. */
export type DetailOf<Name extends RuleName> =
  (typeof rules)[Name] extends Rule<infer Detail> ? Detail : never;
