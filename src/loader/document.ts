import { join } from 'node:path';
import { isPublishable, resolveLink } from '../archive/links.ts';
import { compareText } from '../archive/order.ts';
import { addressOf } from '../article/address.ts';
import type { Article, Cover, StandingPage } from '../article/article.ts';
import { readArticle, readPage, type Places, type ReadContext } from '../article/read.ts';
import type { Bodies, Body } from '../markdown/bodies.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { asError, readText } from './text.ts';

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
  /** The key of its text in the cache, null where there is no text. */
  key: string | null;
  /** How many lines of the file come before the body's first. */
  bodyOffset: number;
}

/** What reading needs from outside. */
export interface Reader extends ReadContext {
  contentDir: string;
  contentFiles: ReadonlySet<string>;
  bodies: Pick<Bodies, 'render'>;
}

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
type Rest = Pick<Article, 'path' | 'file' | 'body' | 'media'>;

interface Parsed<FrontMatter> {
  frontMatter: FrontMatter;
  problems: Problem[];
  body: string;
  bodyOffset: number;
  places: Places;
}

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
  { contentDir, contentFiles, bodies }: Reader,
  read: (text: string) => Parsed<FrontMatter> | Problem[],
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
    ...{ places: {}, key: null, bodyOffset: 0 },
  });
  const text = await readText(join(contentDir, file), file);
  if (typeof text !== 'string') return failed([text]);
  const parsed = read(text);
  if (Array.isArray(parsed)) return failed(parsed);
  const { frontMatter, bodyOffset, places } = parsed;
  const { id = path, aliases = [], cover = null, draft = false, lang } = frontMatter;
  const body = await bodies.render(parsed.body, lang).catch(asError);
  if (body instanceof Error) {
    const place = { line: bodyOffset + 1, column: 1 };
    const reason = body.message.replace(/\.$/, '');
    return failed([...parsed.problems, problem('body/unrenderable', file, place, { reason })]);
  }
  const { key, facts } = body;
  const media = mediaOf(body, cover, { file, path }).filter((name) => contentFiles.has(name));
  const whole = parsed.problems.every(({ severity }) => severity === 'warning');
  return {
    ...{ file, path, claims: { id, aliases }, cover, draft, places, key, bodyOffset },
    item: whole
      ? assemble(frontMatter, { path, file, body: { key, excerpt: facts.excerpt }, media })
      : null,
    problems: [...parsed.problems, ...removedProblems(body, file, bodyOffset)],
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

/** The files of the content folder that a text shows or links to. */
function mediaOf(
  { facts }: Body,
  cover: Cover | null,
  source: { file: string; path: string },
): string[] {
  const links = cover
    ? [...facts.links, { href: cover.src, kind: 'picture' as const }]
    : facts.links;
  const files = links.flatMap(({ href, kind }) => {
    const target = resolveLink(href, source, kind);
    return target.kind === 'media' && isPublishable(target.file) ? [target.file] : [];
  });
  return [...new Set(files)].sort(compareText);
}
