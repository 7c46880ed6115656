import { dirname } from 'node:path/posix';
import { isPicture, resolveLink, type LinkSource } from '../../archive/links.ts';
import type { Attachments, Cover } from '../../article/article.ts';
import { fileStart, problem } from '../../problems/problem.ts';
import type { ArchiveGround, ArchiveRule } from '../rule.ts';

/** Pictures of the content folder that no text shows. */
export const checkUnused: ArchiveRule = ({ archive, contentFiles }) => {
  const texts = [...archive.articles, ...archive.withdrawn, ...archive.pages];
  const used = new Set(texts.flatMap(usedBy));
  // What a text with errors shows is not known; nor is what a draft will.
  const read = new Set(texts.map(({ file }) => file));
  const unread = new Set(
    [...contentFiles].filter((file) => file.endsWith('.md') && !read.has(file)).map(dirname),
  );
  return [...contentFiles]
    .filter((file) => isPicture(file) && /^(?:articles|pages)\//.test(file) && !used.has(file))
    .filter((file) => !foldersOf(file).some((folder) => unread.has(folder)))
    .map((file) => problem('picture/unused', file, fileStart, {}));
};

function usedBy(text: Attachments & LinkSource & { cover?: Cover | null }): string[] {
  // One that is broken or too large is named elsewhere.
  const named = text.cover ? [...text.lost, text.cover.src] : text.lost;
  const lost = named.flatMap((href) => {
    const target = resolveLink(href, text, 'picture');
    return target.kind === 'media' ? [target.file] : [];
  });
  return [...Object.keys(text.pictures), ...text.media, ...lost];
}

function foldersOf(file: string): string[] {
  const folder = dirname(file);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}

/**
 * Ten megabytes: what cameras of 24 megapixels write is less, and the site shows 1,440 pixels at most. Whoever copies the
 * archive copies all of them, and GitHub warns at fifty (docs.github.com, “About large files on GitHub”).
 */
const heaviest = 10_000_000;

/** Pictures that weigh more than any photograph needs. */
export const checkWeight: ArchiveRule = ({ contentFiles, sizeOf }: ArchiveGround) =>
  [...contentFiles].filter(isPicture).flatMap((file) => {
    const bytes = sizeOf(file);
    if (bytes <= heaviest) return [];
    const detail = { size: (bytes / 1e6).toFixed(1), most: String(heaviest / 1e6) };
    return [problem('picture/heavy', file, fileStart, detail)];
  });

/** Names that Windows refuses (learn.microsoft.com, “Naming Files, Paths, and Namespaces”). */
export const checkNames: ArchiveRule = ({ contentFiles }) =>
  [...contentFiles].flatMap((file) => {
    const name = file.split('/').find((segment) => REFUSED.test(segment));
    return name === undefined ? [] : [problem('file/windows', file, fileStart, { name })];
  });

const REFUSED = /[<>:"|?*\\]|[. ]$|^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
