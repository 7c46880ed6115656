import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { uploadsIn } from './uploads.ts';

const folder = await realpath(await mkdtemp(join(tmpdir(), 'backfile-')));
after(() => rm(folder, { recursive: true }));
const uploads = join(folder, 'wp-content', 'uploads');
await mkdir(join(uploads, '2012'), { recursive: true });
await writeFile(join(uploads, '2012', 'a.jpg'), '');
await writeFile(join(uploads, '2012', 'b-300x200.jpg'), '');
await writeFile(join(uploads, '2012', '灯.jpg'), '');
await writeFile(join(folder, 'secret.txt'), '');
await symlink(join(folder, 'secret.txt'), join(uploads, '2012', 'link.jpg'));

const found: [href: string, file: string | null][] = [
  ['https://example.org/wp-content/uploads/2012/a.jpg', '2012/a.jpg'],
  ['https://example.org/wp-content/uploads/2012/a-300x200.jpg?w=300', '2012/a.jpg'],
  ['https://x.files.wordpress.com/2012/a.jpg?w=604', '2012/a.jpg'],
  ['/wp-content/uploads/2012/b-300x200.jpg', '2012/b-300x200.jpg'],
  ['https://example.org/wp-content/uploads/2012/%E7%81%AF.jpg', '2012/灯.jpg'],
  ['https://example.org/wp-content/uploads/2012/c.jpg', null],
  ['https://example.org/wp-content/uploads/../../secret.txt', null],
  ['https://example.org/wp-content/uploads/%2e%2e/%2e%2e/secret.txt', null],
  ['https://example.org/wp-content/uploads/2012/link.jpg', null],
  ['https://example.org/wp-content/uploads/2012', null],
  ['https://example.org/wp-content/uploads/a%00.jpg', null],
  ['https://example.org/wp-content/uploads/%E7.jpg', null],
  ['https://example.org/a.jpg', null],
];

for (const [href, file] of found) {
  test(`the file of ${href}`, () => {
    assert.equal(uploadsIn(folder)(href), file === null ? null : join(uploads, file));
  });
}

test('without a folder of uploads there are no files', () => {
  assert.equal(uploadsIn(uploads)('/wp-content/uploads/2012/a.jpg'), null);
});
