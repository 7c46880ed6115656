import {
  isPicture,
  isPublishable,
  isRemote,
  resolveLink,
  type LinkSource,
} from '../archive/links.ts';
import { compareText } from '../archive/order.ts';
import type { Attachments, Cover } from '../article/article.ts';
import type { SiteLink } from '../markdown/rendered.ts';
import type { Picture, PictureFault } from '../pictures/picture.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';

/** Where the files of a text are looked for. */
export interface Shelves {
  contentFiles: ReadonlySet<string>;
  publicFiles: ReadonlySet<string>;
  pictures: Pictures;
}

/** What a text shows or links to. Places are those of its file. */
export interface Shown extends LinkSource {
  links: readonly SiteLink[];
  cover: { src: Cover['src']; place: Place } | null;
}

/** Collects the files that a text shows or links to, and what is wrong with its pictures. */
export async function collectAttachments(
  text: Shown,
  shelves: Shelves,
): Promise<Attachments & { problems: Problem[] }> {
  const found = await Promise.all(linksOf(text).map((link) => find(link, text, shelves)));
  return {
    pictures: Object.fromEntries(
      found
        .flatMap(({ file, picture }) =>
          file !== null && picture ? [[file, picture] as const] : [],
        )
        .sort(([a], [b]) => compareText(a, b)),
    ),
    media: eachOnce(
      found.flatMap(({ file, picture }) => (picture === undefined ? (file ?? []) : [])),
    ),
    lost: eachOnce(found.flatMap(({ lost }) => lost ?? [])),
    problems: found.flatMap(({ link, faults }) =>
      faults.map((fault) => {
        const detail = { href: link.href, ...fault.detail };
        return problem(fault.rule, text.file, link, detail as never);
      }),
    ),
  };
}

interface Found {
  link: SiteLink;
  /** The file of the content folder that it leads to, if that is published. */
  file: string | null;
  /** Undefined where the file is no picture, null where it is one that cannot be shown. */
  picture?: Picture | null;
  faults: PictureFault[];
  /** Its address, if it should be shown and cannot. */
  lost: string | null;
}

async function find(link: SiteLink, source: LinkSource, shelves: Shelves): Promise<Found> {
  const { href, kind } = link;
  const target = resolveLink(href, source, kind);
  const lost = kind === 'picture' ? href : null;
  if (target.kind === 'media' && shelves.contentFiles.has(target.file)) {
    const { file } = target;
    if (isPicture(file)) {
      const { picture, faults } = await shelves.pictures.read(file);
      return { link, file, picture, faults, lost: picture ? null : lost };
    }
    if (isPublishable(file)) return { link, file, faults: [], lost };
  }
  const isPublic = target.kind === 'file' && shelves.publicFiles.has(target.path);
  return { link, file: null, faults: [], lost: isPublic ? null : lost };
}

function linksOf({ links, cover }: Shown): readonly SiteLink[] {
  if (cover === null || isRemote(cover.src)) return links;
  return [...links, { kind: 'picture', href: cover.src, ...cover.place }];
}

function eachOnce(names: readonly string[]): string[] {
  return [...new Set(names)].sort(compareText);
}
