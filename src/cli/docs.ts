import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeManual } from '../check/manual/manual.ts';

/** `npm run docs`: writes the page of every rule into docs/rules/, and takes away what is no rule any more. */
const cacheDir = mkdtempSync(join(tmpdir(), 'backfile-docs-'));
try {
  const pages = await makeManual(process.cwd(), cacheDir);
  rmSync('docs/rules', { recursive: true, force: true });
  for (const [name, text] of pages) {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, text);
  }
  console.log(`docs/rules: ${pages.size}`);
} finally {
  rmSync(cacheDir, { recursive: true, force: true });
}
