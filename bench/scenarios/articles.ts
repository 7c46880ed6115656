import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf } from '../../src/article/address.ts';
import type { FrontMatter } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read.ts';
import { walk } from '../../src/files/walk.ts';
import { site } from '../../src/site.config.ts';

/** An article of the archive that is measured, without its text. */
export interface ListedArticle {
  /** Relative to the content folder. */
  file: string;
  /** The address without slashes at its ends. */
  path: string;
  frontMatter: FrontMatter;
}

/** How large an archive is. */
export interface CorpusSize {
  articles: number;
  /** Of the Markdown files. */
  bytes: number;
  /** Files beside the articles, and their bytes. */
  otherFiles: number;
  otherBytes: number;
  /** Different tags, as they are written. */
  tags: number;
}

/** All articles that are published, by day. @throws Error where one cannot be read */
export async function listArticles(contentDir: string): Promise<ListedArticle[]> {
  const articles: ListedArticle[] = [];
  for (const file of articleFiles(contentDir)) {
    const { frontMatter } = await openArticle(contentDir, file);
    const path = frontMatter.draft ? null : addressOf(file, 'articles');
    if (path !== null) articles.push({ file, path, frontMatter });
  }
  return articles.sort((a, b) => a.frontMatter.date.instant - b.frontMatter.date.instant);
}

/** One article as the build reads it, with the file's whole text. */
export async function openArticle(
  contentDir: string,
  file: string,
): Promise<{ frontMatter: FrontMatter; body: string; text: string }> {
  const text = await readFile(join(contentDir, file), 'utf8');
  const context = { lang: site.lang, timeZone: () => site.timeZone };
  const read = readArticle(text, file, addressOf(file, 'articles'), context);
  if (Array.isArray(read)) throw new Error(`${file} cannot be read: build it first.`);
  return { ...read, text };
}

export async function corpusSize(
  contentDir: string,
  articles: readonly ListedArticle[],
): Promise<CorpusSize> {
  const listed = new Set(articles.map(({ file }) => file));
  const size = { articles: listed.size, bytes: 0, otherFiles: 0, otherBytes: 0 };
  for (const file of walk(contentDir).files) {
    const bytes = (await stat(join(contentDir, file))).size;
    if (listed.has(file)) size.bytes += bytes;
    else {
      size.otherFiles += 1;
      size.otherBytes += bytes;
    }
  }
  return { ...size, tags: new Set(articles.flatMap(({ frontMatter }) => frontMatter.tags)).size };
}

function articleFiles(contentDir: string): string[] {
  const { files } = walk(contentDir);
  return files.filter((file) => file.startsWith('articles/') && file.endsWith('.md'));
}
