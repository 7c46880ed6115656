import { addressOf } from '../article/address.ts';
import type { Article, Attachments, Cover, StandingPage } from '../article/article.ts';
import { readArticle, readPage, type Places, type ReadContext } from '../article/read.ts';
import type { Body } from '../markdown/bodies.ts';
import type { BodyFacts } from '../markdown/rendered.ts';
import { fileStart, problem, type Problem } from '../problems/problem.ts';
import { collectAttachments, type Shelves } from './attachments.ts';
import { takeApart, type Desk, type Parse } from './takeApart.ts';

/** One Markdown file as it was read. */
export interface Document<Item> {
  file: string;
  path: string;
  /** Null where something in it is an error. */
  item: Item | null;
  problems: Problem[];
  /** What its front matter asks for that others may have too. */
  claims: { id: string; aliases: string[] };
  cover: Cover | null;
  draft: boolean;
  places: Places;
  /** What is known of its text, null where there is none. */
  facts: BodyFacts | null;
  /** Of its HTML in the render cache, null where there is no text. */
  bodyKey: string | null;
  /** How many lines of the file come before the body's first. */
  bodyOffset: number;
}

/** What reading needs from outside. */
export interface Reader extends ReadContext, Shelves, Desk {}

export function readArticleDocument(file: string, reader: Reader): Promise<Document<Article>> {
  const path = addressOf(file, 'articles');
  const read = (text: string) => readArticle(text, file, path, reader);
  return readDocument(file, path, reader, read, (frontMatter, rest) => ({
    ...frontMatter,
    ...rest,
  }));
}

export function readPageDocument(file: string, reader: Reader): Promise<Document<StandingPage>> {
  const path = addressOf(file, 'pages');
  const read = (text: string) => readPage(text, file, reader);
  return readDocument(file, path, reader, read, (frontMatter, rest) => ({
    ...frontMatter,
    ...rest,
  }));
}

/** What an article or a page has beside its front matter. */
type Rest = Pick<Article, 'path' | 'file' | 'body' | keyof Attachments>;

interface CommonFrontMatter {
  lang: string;
  id?: string;
  aliases?: string[];
  cover?: Cover | null;
  draft?: boolean;
}

async function readDocument<FrontMatter extends CommonFrontMatter, Item>(
  file: string,
  path: string,
  reader: Reader,
  read: Parse<FrontMatter>,
  assemble: (frontMatter: FrontMatter, rest: Rest) => Item,
): Promise<Document<Item>> {
  const failed = (problems: Problem[]): Document<Item> => ({
    ...{
      file,
      path,
      item: null,
      problems,
      claims: { id: path, aliases: [] },
      cover: null,
      draft: false,
    },
    ...{ places: {}, facts: null, bodyKey: null, bodyOffset: 0 },
  });
  const taken = await takeApart(file, reader, read);
  if (Array.isArray(taken)) return failed(taken);
  const { frontMatter, bodyOffset, places, body } = taken;
  const { id = path, aliases = [], cover = null, draft = false } = frontMatter;
  const { key, facts } = body;
  const { excerpt, feedBytes } = facts;
  const links = facts.links.map((link) => ({ ...link, line: link.line + bodyOffset }));
  const place = places['cover.src'] ?? fileStart;
  const { problems, ...attachments } = await collectAttachments(
    { file, path, links, cover: cover && { src: cover.src, place } },
    reader,
  );
  const whole = taken.problems.every(({ severity }) => severity !== 'error');
  return {
    ...{
      file,
      path,
      claims: { id, aliases },
      cover,
      draft,
      places,
      facts,
      bodyKey: key,
      bodyOffset,
    },
    item: whole
      ? assemble(frontMatter, { path, file, body: { key, excerpt, feedBytes }, ...attachments })
      : null,
    problems: [
      ...taken.problems,
      ...taken.remarks,
      ...removedProblems(body, file, bodyOffset),
      ...problems,
    ],
  };
}

function removedProblems(
  { facts: { removed } }: Body,
  file: string,
  bodyOffset: number,
): Problem[] {
  if (removed === null) return [];
  const { what, line, column } = removed;
  return [problem('html/removed', file, { line: line + bodyOffset, column }, { what })];
}
