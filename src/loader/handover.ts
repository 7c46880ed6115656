import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Content } from '../archive/archive.ts';
import type { Article, StandingPage } from '../article/article.ts';
import type { Vocabulary } from '../article/vocabulary.ts';

/**
 * The content for what runs in another module instance than the loader: a line of JSON for each article and page, so
 * that no archive is too large for one string.
 */
const fileName = 'content.jsonl';

type Line = { vocabulary: Vocabulary } | { article: Article } | { page: StandingPage };

export async function writeHandover(cacheDir: string, content: Content): Promise<void> {
  const name = join(cacheDir, fileName);
  await mkdir(cacheDir, { recursive: true });
  await pipeline(Readable.from(linesOf(content)), createWriteStream(`${name}.new`));
  await rename(`${name}.new`, name);
}

export async function readHandover(cacheDir: string): Promise<Content> {
  const content: Content = {
    articles: [],
    pages: [],
    vocabulary: { tags: [], sections: [], sources: [], authors: [], series: [] },
  };
  for await (const text of createInterface({ input: createReadStream(join(cacheDir, fileName)) })) {
    const line = JSON.parse(text) as Line;
    if ('article' in line) content.articles.push(line.article);
    else if ('page' in line) content.pages.push(line.page);
    else content.vocabulary = line.vocabulary;
  }
  return content;
}

function* linesOf({ vocabulary, articles, pages }: Content): Generator<string> {
  const print = (line: Line) => `${JSON.stringify(line)}\n`;
  yield print({ vocabulary });
  for (const article of articles) yield print({ article });
  for (const page of pages) yield print({ page });
}
