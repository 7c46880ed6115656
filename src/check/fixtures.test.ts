import assert from 'node:assert/strict';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { addressOf } from '../article/address.ts';
import { readArticle } from '../article/read.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { printText } from '../problems/text.ts';
import { site } from '../site.config.ts';
import { checkContent } from './check.ts';
import { findIn } from './findings.ts';
import { mend } from './mend.ts';
import { quickTree } from './read/tree.ts';
import { bodyRules } from './rules/index.ts';

/**
 * A fixture is a folder `<family>/<name>` of a rule: `bad/` is a content folder, `en.txt` and `zh.txt` are what check prints for
 * it, and `fixed/` are its files that the fixes change, after them. `BACKFILE_WRITE_FIXTURES=1` writes anew what is expected.
 */
const root = 'src/check/fixtures';
const isWriting = process.env.BACKFILE_WRITE_FIXTURES === '1';

// Noon, long before the fixtures' dates in the future.
const circumstances = { now: Date.UTC(2026, 5, 30, 4) / 1000, timeZone: () => 'Asia/Shanghai' };

const cacheDir = mkdtempSync(join(tmpdir(), 'backfile-fixtures-'));
after(() => {
  rmSync(cacheDir, { recursive: true });
});

for (const bad of globSync(`${root}/*/*/bad`).sort()) {
  const folder = dirname(bad);
  const rule = folder.slice(root.length + 1);

  test(`${rule} is found, and nothing else`, async () => {
    const { problems } = await checkContent({
      environment: {
        ...{ projectDir: process.cwd(), contentDir: join(process.cwd(), bad), contentLabel: '' },
        ...{ publicDir: join(cacheDir, 'public'), cacheDir: join(cacheDir, rule) },
        siteUrl: 'https://example.org/',
      },
      site: { ...site, menu: [] },
      seconds: circumstances.now,
      progress: () => undefined,
    });
    assert.deepEqual([...new Set(problems.map((one) => one.rule as string))], [rule]);
    for (const language of ['en', 'zh'] as const) {
      await compare(join(folder, `${language}.txt`), printText(problems, '', language));
    }
  });

  test(`${rule} is mended, and what was mended stays so`, async () => {
    for (const file of markdownIn(bad)) {
      const text = await readFile(join(bad, file), 'utf8');
      const fixed = mended(text, file);
      const expected = join(folder, 'fixed', file);
      if (fixed !== text) await compare(expected, fixed);
      else assert.ok(!existsSync(expected), expected);
    }
  });
}

test('the quick parser’s tree and the build’s show the rules the same', () => {
  for (const bad of globSync(`${root}/*/*/bad`)) {
    for (const file of markdownIn(bad)) {
      const read = readAs(readFileSync(join(bad, file), 'utf8'), file);
      const { title, photographers, lang } = read.frontMatter;
      const body = { text: read.body, title, photographers, lang };
      const [quick, close] = [quickTree, parseMarkdown].map((parse) =>
        bodyRules.flatMap((one) => one({ ...body, tree: parse(read.body) })),
      );
      assert.deepEqual(quick, close, join(bad, file));
    }
  }
});

function markdownIn(bad: string): string[] {
  return globSync('articles/**/*.md', { cwd: bad });
}

function readAs(text: string, file: string) {
  const read = readArticle(text, file, addressOf(file, 'articles'), {
    lang: site.lang,
    timeZone: circumstances.timeZone,
  });
  if (Array.isArray(read)) throw new Error(`${file} cannot be read`);
  return read;
}

/** A text after all its fixes, round after round. */
function mended(text: string, file: string): string {
  let before = text;
  for (let round = 0; round < 10; round += 1) {
    const found = findIn(readAs(before, file), before, file, circumstances);
    const next = mend(
      before,
      found.flatMap(({ fix }) => fix ?? []),
    );
    if (next === before) return next;
    before = next;
  }
  throw new Error(`${file} is never done`);
}

async function compare(file: string, actual: string): Promise<void> {
  if (isWriting) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, actual);
  }
  assert.equal(actual, await readFile(file, 'utf8'), file);
}
