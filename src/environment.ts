import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileStart, problem, type Problem, type ReportLanguage } from './problems/problem.ts';
import { site } from './site.config.ts';

/** Where `npm start` serves the site; what links say when no SITE_URL is set. */
export const fallbackUrl = 'http://localhost:4321/';

/** What is set from outside, by environment variables: so one checkout can build any archive. */
export interface Environment {
  projectDir: string;
  /** The folder whose files are published as they are. */
  publicDir: string;
  /** CONTENT_DIR, absolute. */
  contentDir: string;
  /** CONTENT_DIR as messages show it, with a slash at its end. */
  contentLabel: string;
  /** OUT_DIR, absolute. */
  outDir: string;
  /** CACHE_DIR, absolute. */
  cacheDir: string;
  /** Where the build for this output is made before it is published. */
  stagingDir: string;
  /** SITE_URL with a slash at its end. */
  siteUrl: string;
  /** The path of SITE_URL without a slash at its end: '' or `/sub/path`. */
  base: string;
  /** REPORT_LANG, else the language of the site's interface. */
  reportLanguage: ReportLanguage;
  problems: Problem[];
}

export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  // What is set to nothing, as automation often does, is not set.
  const setting = (name: string, fallback: string) => variables[name] || fallback;
  const SITE_URL = setting('SITE_URL', '');
  const projectDir = process.cwd();
  const folder = (name: string, fallback: string) => resolve(projectDir, setting(name, fallback));
  const contentDir = folder('CONTENT_DIR', 'content');
  const outDir = folder('OUT_DIR', 'dist');
  const cacheDir = folder('CACHE_DIR', '.cache');
  const publicDir = join(projectDir, 'public');
  const url = SITE_URL === '' ? fallbackUrl : withSlash(SITE_URL);
  const isUrl = /^https?:\/\/[^?#]+$/i.test(url) && URL.canParse(url);
  const { href, pathname } = new URL(isUrl ? url : fallbackUrl);
  return {
    projectDir,
    publicDir,
    contentDir,
    contentLabel: withSlash(setting('CONTENT_DIR', 'content')),
    outDir,
    cacheDir,
    stagingDir: join(
      cacheDir,
      'staging',
      createHash('sha256').update(outDir).digest('hex').slice(0, 8),
    ),
    siteUrl: href,
    base: pathname.slice(0, -1),
    reportLanguage: setting('REPORT_LANG', site.interfaceLanguage).startsWith('zh') ? 'zh' : 'en',
    problems: [
      ...urlProblems(SITE_URL, isUrl),
      ...authorityProblems(site.feed.authority, new URL(href).hostname),
      ...folderProblems(outDir, [projectDir, contentDir, publicDir, cacheDir]),
      ...cacheProblems(cacheDir, projectDir),
    ],
  };
}

function urlProblems(value: string, isUrl: boolean): Problem[] {
  if (!isUrl) return [problem('site/url-invalid', 'SITE_URL', fileStart, { value })];
  if (value !== '') return [];
  return [problem('site/url-missing', 'SITE_URL', fileStart, { fallback: fallbackUrl })];
}

/** @param host that the site will have */
export function authorityProblems(authority: string, host: string): Problem[] {
  const name = tagAuthority.exec(authority)?.[1];
  if (name !== undefined && (!forExamples.test(name) || forExamples.test(host))) return [];
  return [problem('site/feed-authority', 'src/site.config.ts', fileStart, { authority, host })];
}

/** RFC 4151, section 2.1: a host name or an e-mail address, and a day, a month or a year. */
const tagAuthority = /^([a-z0-9._-]+(?:@[a-z0-9.-]+)?),\d{4}(?:-\d\d(?:-\d\d)?)?$/i;

/** Names that are nobody's (RFC 2606), and this machine. */
const forExamples =
  /(?:^|[.@])(?:example(?:\.(?:com|net|org))?|invalid|localhost|test)$|^127\.|^\[|^192\.168\./i;

/** What is published must not mix with what it is made from. */
function folderProblems(outDir: string, sources: string[]): Problem[] {
  const holds = (outer: string, inner: string) => withSlash(inner).startsWith(withSlash(outer));
  const mixed =
    sources.some((source) => holds(outDir, source)) ||
    // The project may hold its output; its other folders may not.
    sources.slice(1).some((source) => holds(source, outDir));
  if (!mixed) return [];
  return [problem('site/out-dir', 'OUT_DIR', fileStart, { folder: outDir })];
}

/** Astro takes a folder for one in the project whose name begins as the project's: its `getOutDirWithinCwd` compares texts. */
function cacheProblems(cacheDir: string, projectDir: string): Problem[] {
  const isBeside =
    cacheDir.startsWith(projectDir) && !withSlash(cacheDir).startsWith(withSlash(projectDir));
  if (!isBeside) return [];
  return [problem('site/cache-dir', 'CACHE_DIR', fileStart, { folder: cacheDir })];
}

function withSlash(text: string): string {
  return text.endsWith('/') ? text : `${text}/`;
}
