import { childrenOf, textOf, type XmlElement } from './element.ts';

/** An item of an export, in its own terms: a post, a page, a picture, an entry of a menu. */
export interface Entry {
  /** `wp:post_id`; 0 where there is none. */
  id: number;
  /** `post`, `page`, `attachment`, … */
  type: string;
  /** `publish`, `draft`, `private`, … */
  status: string;
  hasPassword: boolean;
  title: string;
  /** Its own part of the address, percent-decoded; '' for drafts. */
  name: string;
  link: string;
  guid: string;
  creator: string;
  /** As WordPress writes them, `YYYY-MM-DD HH:MM:SS`, or `0000-00-00 00:00:00`, or ''. */
  dates: { local: string; gmt: string; published: string; modified: string; modifiedGmt: string };
  content: string;
  excerpt: string;
  /** Of a page: the one above it. Of an attachment: the post that it was uploaded to. 0 for none. */
  parent: number;
  /** Among its siblings, for galleries. */
  order: number;
  isSticky: boolean;
  /** Of an attachment: where its file is. */
  fileUrl: string;
  terms: { taxonomy: string; slug: string; name: string }[];
  meta: { key: string; value: string }[];
  comments: number;
  pingbacks: number;
}

/** @param item an `item` of WXR 1.0 to 1.2 */
export function entryOf(item: XmlElement): Entry {
  const text = (name: string): string => textOf(item, name);
  const comments = childrenOf(item, 'wp:comment').map((comment) =>
    textOf(comment, 'wp:comment_type'),
  );
  const pingbacks = comments.filter((type) => /^(?:pingback|trackback)$/.test(type)).length;
  return {
    id: integer(text('wp:post_id')),
    type: text('wp:post_type') || 'post',
    status: text('wp:status'),
    hasPassword: text('wp:post_password') !== '',
    title: text('title'),
    name: decoded(text('wp:post_name')),
    link: text('link'),
    guid: text('guid'),
    creator: text('dc:creator'),
    dates: {
      local: text('wp:post_date'),
      gmt: text('wp:post_date_gmt'),
      published: text('pubDate'),
      modified: text('wp:post_modified'),
      modifiedGmt: text('wp:post_modified_gmt'),
    },
    content: text('content:encoded'),
    excerpt: text('excerpt:encoded'),
    parent: integer(text('wp:post_parent')),
    order: integer(text('wp:menu_order')),
    isSticky: text('wp:is_sticky') === '1',
    fileUrl: text('wp:attachment_url'),
    terms: termsOf(item),
    meta: childrenOf(item, 'wp:postmeta').map((meta) => ({
      key: textOf(meta, 'wp:meta_key'),
      value: textOf(meta, 'wp:meta_value'),
    })),
    comments: comments.length - pingbacks,
    pingbacks,
  };
}

export function metaOf(entry: Entry, key: string): string[] {
  return entry.meta.filter((meta) => meta.key === key).map(({ value }) => value);
}

/** WXR 1.0 says each term twice, the second time without its taxonomy, and calls tags `tag`. */
function termsOf(item: XmlElement): Entry['terms'] {
  return childrenOf(item, 'category').flatMap(({ attributes, text }) => {
    const { domain, nicename = '' } = attributes;
    const name = text.trim();
    if (domain === undefined || name === '') return [];
    return [{ taxonomy: domain === 'tag' ? 'post_tag' : domain, slug: decoded(nicename), name }];
  });
}

function integer(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
