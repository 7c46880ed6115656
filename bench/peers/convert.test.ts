import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { temporaryFolder } from '../../tests/harness/build.ts';
import { convertForHugo } from './convert.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

test('front matter becomes what Hugo calls it, the body stays', async () => {
  const content = join(folder.path, 'content', 'articles', '2024', '03', '05', 'tide');
  await mkdir(content, { recursive: true });
  const head =
    'title: 望潮\ndate: 2024-03-05 10:15\nsource: 望潮晚报\nsection: 文化\ntags: 灯塔、展览';
  await writeFile(join(content, 'index.md'), `---\n${head}\n---\n\n正文 {{ x }} <b>b</b>\n`);
  await writeFile(join(content, 'a.png'), 'PNG');
  const site = join(folder.path, 'hugo');
  await convertForHugo(join(folder.path, 'content'), site);
  const written = await readFile(join(site, 'content/2024/03/05/tide/index.md'), 'utf8');
  const [yaml = '', ...body] = written.split('\n\n');
  assert.deepEqual(JSON.parse(yaml), {
    title: '望潮',
    date: '2024-03-05T10:15:00+08:00',
    url: '/2024/03/05/tide/',
    ...{ tags: ['灯塔', '展览'], authors: [], lang: 'zh-CN' },
    ...{ columns: ['文化'], sources: ['望潮晚报'] },
  });
  assert.equal(body.join('\n\n').trim(), '正文 {{ x }} <b>b</b>');
  assert.equal(await readFile(join(site, 'content/2024/03/05/tide/a.png'), 'utf8'), 'PNG');
});
