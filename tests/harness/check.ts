import { spawn } from 'node:child_process';

export interface CheckResult {
  exitCode: number | null;
  out: string;
  error: string;
}

export interface CheckOptions {
  contentDir: string;
  cacheDir: string;
  /** Where the person stands that calls it. */
  from?: string;
  env?: NodeJS.ProcessEnv;
  /** The checkout that checks. */
  projectDir?: string;
}

/** Runs the command behind `npm run check -- …`, reports in English. */
export async function check(
  args: readonly string[],
  { contentDir, cacheDir, from, env = {}, projectDir = process.cwd() }: CheckOptions,
): Promise<CheckResult> {
  const child = spawn(process.execPath, ['src/cli/check.ts', ...args], {
    cwd: projectDir,
    env: {
      ...process.env,
      ...{ CONTENT_DIR: contentDir, CACHE_DIR: cacheDir, REPORT_LANG: 'en', NO_COLOR: '1' },
      ...{ INIT_CWD: from ?? projectDir, SITE_URL: '', ...env },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, error] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { exitCode, out, error };
}
