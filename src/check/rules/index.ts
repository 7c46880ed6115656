import type { ArchiveRule, BodyRule, FrontMatterRule } from '../rule.ts';

export const bodyRules: BodyRule[] = [];

export const frontMatterRules: FrontMatterRule[] = [];

export const archiveRules: ArchiveRule[] = [];
