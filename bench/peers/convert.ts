import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { machineDate } from '../../src/article/date.ts';
import type { FrontMatter } from '../../src/article/article.ts';
import { walk } from '../../src/files/walk.ts';
import { listArticles, openArticle, type ListedArticle } from '../scenarios/articles.ts';
import { hugoSite } from './layouts.ts';

/** Makes a Hugo site of an archive, or adds to one what has come since: an article that is there already stays. */
export async function convertForHugo(contentDir: string, to: string): Promise<void> {
  for (const [name, text] of Object.entries(hugoSite)) await write(join(to, name), text);
  const articles = await listArticles(contentDir);
  const target = (file: string) => join(to, 'content', file.slice('articles/'.length));
  for (const article of articles) {
    const { file } = article;
    if (existsSync(target(file))) continue;
    const { body } = await openArticle(contentDir, file);
    await write(target(file), `${JSON.stringify(forHugo(article))}\n\n${body}`);
  }
  for (const file of walk(join(contentDir, 'articles')).files) {
    if (file.endsWith('.md')) continue;
    const name = join(to, 'content', file);
    await mkdir(dirname(name), { recursive: true });
    await copyFile(join(contentDir, 'articles', file), name);
  }
}

function forHugo({ path, frontMatter }: ListedArticle): Record<string, unknown> {
  const { title, date, summary, tags, section, source, authors, lang }: FrontMatter = frontMatter;
  return {
    title,
    date: machineDate(date),
    url: `/${path}/`,
    ...{ tags, authors, lang },
    ...(section !== null && { columns: [section] }),
    ...(source !== null && { sources: [source.name] }),
    ...(summary !== null && { description: summary }),
  };
}

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(name), { recursive: true });
  await writeFile(name, text);
}
