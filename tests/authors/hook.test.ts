import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { temporaryFolder } from '../harness/build.ts';
import { checkout } from '../harness/checkout.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

test('the hook stops a commit whose articles have errors, and no other', async () => {
  const project = await checkout(join(folder.path, 'project'), ['content', 'bench', 'tests']);
  const env = {
    ...process.env,
    ...{ REPORT_LANG: 'en', NO_COLOR: '1', CACHE_DIR: join(folder.path, 'cache') },
    ...{ GIT_CONFIG_GLOBAL: '', GIT_CONFIG_NOSYSTEM: '1', HOME: folder.path },
    PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
  };
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: project,
      env,
      encoding: 'utf8',
    });
    return { status, text: stdout + stderr };
  };
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(project, file)), { recursive: true });
    await writeFile(join(project, file), text);
    git('add', file);
  };
  const commit = () => git('commit', '-m', 'Change');
  git('init', '-q');
  git('config', 'user.name', 'N');
  git('config', 'user.email', 'n@example.org');
  git('config', 'core.hooksPath', 'docs/hooks');

  await write('content/articles/2024/a b.md', '---\ntitle: 潮\ndate: 2024-13-01\n---\n\n文。\n');
  const refused = commit();
  assert.equal(refused.status, 1, refused.text);
  assert.match(refused.text, /content\/articles\/2024\/a b\.md\n {2}3:7 {2}✗ date\/invalid/);

  await write('content/articles/2024/a b.md', '---\ntitle: 潮\ndate: 2024-12-01\n---\n\n文。\n');
  assert.equal(commit().status, 0);
  // What is wrong with others is no matter of this commit, nor is a commit without articles.
  await writeFile(join(project, 'content/articles/2024/bad.md'), '---\n');
  await write('content/articles/2024/c.md', '---\ntitle: 汐\ndate: 2024-12-01\n---\n\n文。\n');
  assert.equal(commit().status, 0);
  await write('README.md', '# 文\n');
  assert.equal(commit().status, 0);
  git('rm', '-q', 'content/articles/2024/c.md');
  assert.equal(commit().status, 0);
});
