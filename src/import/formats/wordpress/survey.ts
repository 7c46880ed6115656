import { textOf, type XmlElement } from './element.ts';
import { metaOf, type Entry } from './entry.ts';
import { pathIn, type OldSite } from './addresses.ts';

/** A file of the media library. */
export interface Attachment {
  url: string;
  alt: string;
  /** HTML. */
  caption: string;
  /** '' for pictures. */
  title: string;
  order: number;
  id: number;
}

/** What is known of an export as a whole before its items are read one by one: a few hundred bytes for each of them. */
export interface Survey extends OldSite {
  /** BCP 47; '' where it does not say. */
  lang: string;
  /** Display names by login. */
  authors: Map<string, string>;
  attachments: Map<number, Attachment>;
  /** Numbers of attachments by that of the post that they were uploaded to. */
  uploads: Map<number, number[]>;
  /** Paths of what is published, by number, as in `paths`. */
  published: Map<number, string>;
  /** Without a slash at the end. */
  paths: Set<string>;
  /** Files by the paths of the pages that WordPress made for them. */
  filePages: Map<string, string>;
  /** Pages by number: their part of the address, and the page above. */
  pages: Map<number, { name: string; parent: number }>;
  /** Guids that more than one item has. */
  sharedGuids: Set<string>;
  /** Blocks that posts share by number: HTML. */
  blocks: Map<number, string>;
}

/** Collects a survey, part by part. */
export interface Surveyor {
  survey: Survey;
  /** @param part anything but an item */
  addPart: (part: XmlElement) => void;
  addEntry: (entry: Entry) => void;
}

export function surveyor(): Surveyor {
  const ids = new Set<number>();
  const guids = new Set<string>();
  const survey: Survey = {
    ...{ url: '', lang: '', authors: new Map(), attachments: new Map(), uploads: new Map() },
    ...{ published: new Map(), paths: new Set(), filePages: new Map(), pages: new Map() },
    ...{ sharedGuids: new Set(), blocks: new Map() },
    hasOther: (id, self) => id !== self && ids.has(id),
  };
  return {
    survey,
    addPart(part) {
      const text = own(part.text.trim());
      if (part.name === 'language') survey.lang ||= text;
      // The blog's own address comes after that of the channel, and is the better one.
      if (part.name === 'wp:base_blog_url') survey.url = trimmed(text);
      if (part.name === 'link') survey.url ||= trimmed(text);
      if (part.name === 'wp:author') {
        const login = own(textOf(part, 'wp:author_login'));
        survey.authors.set(login, own(textOf(part, 'wp:author_display_name')) || login);
      }
    },
    addEntry(entry) {
      ids.add(entry.id);
      // Nearly all end with the number of their post, and no other has it.
      if (!entry.guid.endsWith(`=${entry.id}`)) {
        const guid = own(entry.guid);
        if (guids.has(guid)) survey.sharedGuids.add(guid);
        guids.add(guid);
      }
      if (entry.type === 'attachment') addAttachment(survey, entry);
      if (entry.type === 'wp_block' && entry.content.length <= longestBlock) {
        survey.blocks.set(entry.id, own(entry.content));
      }
      if (entry.type === 'page') {
        survey.pages.set(entry.id, { name: own(entry.name), parent: entry.parent });
      }
      const isPublic = entry.status === 'publish' && !entry.hasPassword;
      if (!isPublic || !['post', 'page'].includes(entry.type)) return;
      const path = pathIn(entry.link, survey.url);
      if (path === null) return;
      const place = own(trimmed(path));
      survey.published.set(entry.id, place);
      survey.paths.add(place);
    },
  };
}

/** In UTF-16 code units: what is remembered of a caption, and of a block that posts share. */
const longestCaption = 2_000;
const longestBlock = 20_000;

function addAttachment(survey: Survey, entry: Entry): void {
  const { id, order, parent, link } = entry;
  const url = own(entry.fileUrl || entry.guid);
  survey.attachments.set(id, {
    ...{ id, order },
    url,
    alt: own((metaOf(entry, '_wp_attachment_image_alt')[0] ?? '').slice(0, longestCaption)),
    caption: own(entry.excerpt.slice(0, longestCaption)),
    title: isPicture(url) ? '' : own(entry.title.slice(0, longestCaption)),
  });
  if (parent !== 0) {
    const siblings = survey.uploads.get(parent);
    if (siblings === undefined) survey.uploads.set(parent, [id]);
    else siblings.push(id);
  }
  const page = pathIn(link, survey.url);
  if (page !== null) survey.filePages.set(own(trimmed(page)), url);
}

export function isPicture(url: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp|bmp)$/i.test(url.replace(/[?#].*$/, ''));
}

export function trimmed(url: string): string {
  return url.replace(/\/+$/, '');
}

/** A copy: a piece of a text keeps all of it in memory (V8 slices strings). */
function own(text: string): string {
  return Buffer.from(text).toString();
}
