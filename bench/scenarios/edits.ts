import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articleFiles } from '../corpus/article.ts';
import { openArticle, type ListedArticle } from './articles.ts';

/** The copies that edits are made in. */
export interface Workplace {
  contentDir: string;
  projectDir: string;
  /** What the archive held at the start, by day. */
  articles: readonly ListedArticle[];
}

/** Something that an author or a developer does between two builds. @param run counts from 1, as no two may be the same */
export type Edit = (workplace: Workplace, run: number) => Promise<void>;

/** An article on the day after the last one. */
export const addNewest: Edit = async (workplace, run) => {
  const last = workplace.articles.at(-1)?.frontMatter.date.day ?? '';
  const next = new Date(`${last}T00:00Z`);
  next.setUTCDate(next.getUTCDate() + run);
  await addArticle(workplace, next.toISOString().slice(0, 10), 1_000_000 + run);
};

/** An article on the day of the middle one. */
export const addBackdated: Edit = async (workplace, run) => {
  await addArticle(workplace, middle(workplace).frontMatter.date.day, 2_000_000 + run);
};

/** A paragraph more in the middle article. */
export const editBody: Edit = async (workplace, run) => {
  await appendFile(join(workplace.contentDir, middle(workplace).file), `\n补记之${run}。\n`);
};

/** Another title for the middle article. @throws Error where its title takes more than its line */
export const editTitle: Edit = async (workplace, run) => {
  const { contentDir } = workplace;
  const { file } = middle(workplace);
  const { text, frontMatter } = await openArticle(contentDir, file);
  const title = JSON.stringify(`${frontMatter.title}（${run}）`);
  const edited = text.replace(/^title:.*(?=\n(?:[a-zA-Z]+:|---))/m, () => `title: ${title}`);
  if (edited === text) throw new Error(`${file} has a title in several lines.`);
  await writeFile(join(contentDir, file), edited);
};

/** A comment more at the end of every article's page. */
export const editTemplate: Edit = async ({ projectDir }, run) => {
  const layout = join(projectDir, 'src', 'layouts', 'Article.astro');
  // A layout that is not there is not made.
  await writeFile(layout, `${await readFile(layout, 'utf8')}<!-- ${run} -->\n`);
};

/** As the middle article is filed, so that its terms have pages already. @param index of the generator, which no archive reaches */
async function addArticle(workplace: Workplace, day: string, index: number): Promise<void> {
  const { tags, section, source, authors } = middle(workplace).frontMatter;
  const terms = {
    ...{ tags, authors },
    ...(section !== null && { section }),
    ...(source !== null && { source: source.name }),
  };
  const files = articleFiles({ seed: 1, index, day, earlier: null, terms, pictures: false });
  for (const [name, content] of Object.entries(files)) {
    const file = join(workplace.contentDir, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

function middle({ articles }: Workplace): ListedArticle {
  const article = articles[articles.length >> 1];
  if (article === undefined) throw new Error('There is no article to measure.');
  return article;
}
