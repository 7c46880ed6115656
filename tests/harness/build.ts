import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BuildResult {
  exitCode: number | null;
  /** What was printed for people, colours taken out. */
  output: string;
  /** What was printed to standard error: the report of problems. */
  report: string;
}

export interface BuildOptions {
  contentDir?: string;
  outDir: string;
  cacheDir: string;
  siteUrl?: string;
  args?: string[];
  env?: NodeJS.ProcessEnv;
  /** The checkout that builds. */
  projectDir?: string;
  /** The one processor that it may use, counted from 0; Linux only, elsewhere it has them all. */
  onProcessor?: number;
  /** Milliseconds after which it is killed, if it has not ended. */
  killAfter?: number;
}

/** Runs `astro build` as `npm run build` does. */
export async function build({
  contentDir = 'content',
  outDir,
  cacheDir,
  siteUrl = 'https://example.org/',
  args = [],
  env = {},
  projectDir = process.cwd(),
  onProcessor,
  killAfter,
}: BuildOptions): Promise<BuildResult> {
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const bound = onProcessor !== undefined && process.platform === 'linux';
  const [command = '', ...rest] = [
    ...(bound ? ['taskset', '--cpu-list', String(onProcessor)] : []),
    ...[process.execPath, astro, 'build', ...args],
  ];
  const child = spawn(command, rest, {
    cwd: projectDir,
    env: {
      ...process.env,
      ...{ CONTENT_DIR: contentDir, OUT_DIR: outDir, CACHE_DIR: cacheDir, SITE_URL: siteUrl },
      ...{ ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killer =
    killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  let report = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    report += text;
    output += text;
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  clearTimeout(killer);
  return { exitCode, output, report };
}

/** A folder that is gone when the test file ends. */
export async function temporaryFolder(): Promise<{
  path: string;
  [Symbol.asyncDispose](): Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'backfile-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
