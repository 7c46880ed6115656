import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fallbackUrl } from '../../environment.ts';
import { site } from '../../site.config.ts';
import { checkContent } from '../check.ts';
import type { Problem } from '../../problems/problem.ts';
import { pageOf } from '../../problems/page.ts';
import { examplesOf, type Example } from './example.ts';
import { namesOf, printIndex, printPage } from './page.ts';

/** Content folders that break rules: one for each rule of a check, and one with all that a build refuses. */
const fixtures = 'src/check/fixtures';
const refused = 'tests/fixtures/bad';

/** Noon of 2026-06-30 in Shanghai, so that what lies in the future stays there. */
const seconds = Date.UTC(2026, 5, 30, 4) / 1000;

/**
 * The pages of all rules by their names, relative to the project: made from the rules and from what check says of their
 * fixtures. @param cacheDir a folder that may be filled
 */
export async function makeManual(
  projectDir: string,
  cacheDir: string,
): Promise<Map<string, string>> {
  const examples = new Map<string, Example>();
  const fixable = new Set<string>(['front-matter/colon']);
  const own = globSync(`${fixtures}/*/*/bad`, { cwd: projectDir }).sort();
  for (const folder of [...own, refused]) {
    const contentDir = join(projectDir, folder);
    for (const [rule, example] of examplesOf(await look(contentDir), contentDir)) {
      const isOwn = folder === refused || `${fixtures}/${rule}/bad` === folder;
      if (isOwn && !examples.has(rule)) examples.set(rule, example);
    }
    if (folder !== refused && existsSync(join(projectDir, dirname(folder), 'fixed'))) {
      fixable.add(dirname(folder).slice(fixtures.length + 1));
    }
  }
  const pages = new Map<string, string>();
  for (const language of ['zh', 'en'] as const) {
    pages.set(
      `docs/rules/README${language === 'en' ? '.en' : ''}.md`,
      printIndex(fixable, language),
    );
    for (const name of namesOf()) {
      const shown = { example: examples.get(name) ?? null, fixable: fixable.has(name) };
      pages.set(pageOf(name, language), printPage(name, shown, language));
    }
  }
  return pages;

  async function look(contentDir: string): Promise<Problem[]> {
    const publicDir = join(projectDir, 'public');
    const folders = { projectDir, contentDir, contentLabel: '', publicDir, cacheDir };
    const environment = { ...folders, siteUrl: fallbackUrl };
    const progress = () => undefined;
    return (await checkContent({ environment, site, seconds, progress })).problems;
  }
}
