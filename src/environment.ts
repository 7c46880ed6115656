import { resolve } from 'node:path';
import { fileStart, problem, type Problem, type ReportLanguage } from './problems/problem.ts';
import { site } from './site.config.ts';

/** Where `npm start` serves the site; what links say when no SITE_URL is set. */
export const fallbackUrl = 'http://localhost:4321/';

/** What is set from outside, by environment variables: so one checkout can build any archive. */
export interface Environment {
  projectDir: string;
  /** CONTENT_DIR, absolute. */
  contentDir: string;
  /** CONTENT_DIR as messages show it, with a slash at its end. */
  contentLabel: string;
  /** OUT_DIR, absolute. */
  outDir: string;
  /** CACHE_DIR, absolute. */
  cacheDir: string;
  /** SITE_URL with a slash at its end. */
  siteUrl: string;
  /** The path of SITE_URL without a slash at its end: '' or `/sub/path`. */
  base: string;
  /** REPORT_LANG, else the language of the site's interface. */
  reportLanguage: ReportLanguage;
  problems: Problem[];
}

export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const { CONTENT_DIR = 'content', OUT_DIR = 'dist', CACHE_DIR = '.cache' } = variables;
  const { SITE_URL = '', REPORT_LANG } = variables;
  const projectDir = process.cwd();
  const url = SITE_URL === '' ? fallbackUrl : withSlash(SITE_URL);
  const isUrl = /^https?:\/\/[^?#]+$/i.test(url) && URL.canParse(url);
  const { href, pathname } = new URL(isUrl ? url : fallbackUrl);
  return {
    projectDir,
    contentDir: resolve(projectDir, CONTENT_DIR),
    contentLabel: withSlash(CONTENT_DIR),
    outDir: resolve(projectDir, OUT_DIR),
    cacheDir: resolve(projectDir, CACHE_DIR),
    siteUrl: href,
    base: pathname.slice(0, -1),
    reportLanguage: (REPORT_LANG ?? site.interfaceLanguage).startsWith('zh') ? 'zh' : 'en',
    problems: urlProblems(SITE_URL, isUrl),
  };
}

function urlProblems(value: string, isUrl: boolean): Problem[] {
  if (!isUrl) return [problem('site/url-invalid', 'SITE_URL', fileStart, { value })];
  if (value !== '') return [];
  return [problem('site/url-missing', 'SITE_URL', fileStart, { fallback: fallbackUrl })];
}

function withSlash(text: string): string {
  return text.endsWith('/') ? text : `${text}/`;
}
