import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { readArticle } from '../../src/article/read.ts';
import { walk } from '../../src/files/walk.ts';
import { temporaryFolder } from '../harness/build.ts';

export const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

let count = 0;

/** A small archive of its own. */
export async function archive(files: Record<string, string> = {}): Promise<string> {
  count += 1;
  const contentDir = join(folder.path, String(count));
  const all = {
    'articles/2024/03/05/tide.md':
      '---\ntitle: 潮\ndate: 2024-03-05\nsource: 望潮晚报\nsection: 城事\ntags: 潮汐\naliases: [/2024/03/05/old-tide/]\n---\n\n文。\n',
    'sources.yml':
      '望潮周刊:\n  timeZone: Asia/Shanghai\nReview:\n  timeZone: America/Los_Angeles\n',
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(dirname(join(contentDir, file)), { recursive: true });
    await writeFile(join(contentDir, file), text);
  }
  return contentDir;
}

export const filesOf = (contentDir: string) => walk(contentDir, { hidden: true }).files;

/** The front matter of a new file, which must be without problems. */
export async function frontMatterOf(contentDir: string, file: string) {
  const text = await readFile(join(contentDir, file), 'utf8');
  const read = readArticle(text, file, file, { lang: 'zh-CN', timeZone: () => 'Asia/Shanghai' });
  assert.ok(!Array.isArray(read), JSON.stringify(read));
  assert.deepEqual(read.problems, []);
  return { ...read.frontMatter, text, body: read.body };
}
