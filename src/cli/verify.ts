import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareOutputs } from '../build/compare.ts';
import { readEnvironment } from '../environment.ts';
import { runChild } from './child.mjs';

/**
 * `npm run verify`: builds from nothing into a temporary folder, and compares with what is published, file by file. Exit
 * code 1 where anything differs. SITE_URL must be the one that the published site was built with.
 */
const { outDir, reportLanguage } = readEnvironment();
const zh = reportLanguage === 'zh';
const folder = await mkdtemp(join(tmpdir(), 'backfile-verify-'));
try {
  const clean = join(folder, 'dist');
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const env = { ...process.env, OUT_DIR: clean, CACHE_DIR: join(folder, 'cache') };
  const exitCode = await runChild(process.execPath, [astro, 'build'], env);
  if (exitCode !== 0) process.exitCode = exitCode;
  else report(await compareOutputs(outDir, clean));
} finally {
  await rm(folder, { recursive: true, force: true });
}

function report({ different, missing, extra }: Awaited<ReturnType<typeof compareOutputs>>): void {
  const lines = [
    ...different.map((path) => `${zh ? '不同' : 'differs'}  ${path}`),
    ...missing.map((path) => `${zh ? '缺少' : 'missing'}  ${path}`),
    ...extra.map((path) => `${zh ? '多余' : 'left over'}  ${path}`),
  ];
  for (const line of lines) console.log(line);
  if (lines.length > 0) process.exitCode = 1;
  else
    console.log(
      zh
        ? `${outDir} 与全新构建逐字节相同`
        : `${outDir} is what a clean build makes, byte for byte`,
    );
}
