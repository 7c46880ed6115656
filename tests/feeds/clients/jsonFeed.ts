import assert from 'node:assert/strict';
import type { ClientEntry, ClientFeed } from './client.ts';
import { visible } from './visible.ts';

/** A JSON Feed as its text says it, for readers do no more. */
export async function readJsonFeed(url: string): Promise<ClientFeed> {
  const response = await fetch(url);
  const feed: unknown = await response.json();
  assert.deepEqual(jsonFeedFaults(feed), [], url);
  const { title, home_page_url, items } = feed as JsonFeed;
  return {
    title,
    url: home_page_url ?? '',
    entries: items.map(entryOf),
  };
}

interface JsonFeed {
  title: string;
  home_page_url?: string;
  items: JsonItem[];
}

interface JsonItem {
  id: string;
  url?: string;
  title?: string;
  date_published?: string;
  date_modified?: string;
  authors?: { name?: string }[];
  summary?: string;
  content_html?: string;
  tags?: string[];
  image?: string;
}

function entryOf(item: JsonItem): ClientEntry {
  return {
    id: item.id,
    url: item.url ?? '',
    title: item.title ?? '',
    published: item.date_published ?? null,
    updated: item.date_modified ?? item.date_published ?? null,
    authors: (item.authors ?? []).map(({ name }) => name ?? ''),
    summary: item.summary ?? null,
    content: item.content_html === undefined ? null : visible(item.content_html),
    categories: item.tags ?? [],
    enclosures: item.image === undefined ? [] : [{ url: item.image, type: null, bytes: null }],
  };
}

type Rule = (value: unknown) => boolean;

const text: Rule = (value) => typeof value === 'string';
const word: Rule = (value) => typeof value === 'string' && value !== '';
const address: Rule = (value) =>
  typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value);
const language: Rule = (value) =>
  text(value) && Intl.getCanonicalLocales(value as string).length === 1;
/** RFC 3339 section 5.6. */
const date: Rule = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const list =
  (rule: Rule): Rule =>
  (value) =>
    Array.isArray(value) && value.every(rule);
const map =
  (known: Record<string, Rule>, required: string[]): Rule =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    required.every((key) => key in value) &&
    Object.entries(value).every(
      ([key, inner]) => key.startsWith('_') || known[key]?.(inner) === true,
    );

const author = map({ name: word, url: address, avatar: address }, []);
const itemKeys: Record<string, Rule> = {
  ...{ id: word, url: address, external_url: address, title: text, content_html: text },
  ...{ content_text: text, summary: text, image: address, banner_image: address },
  ...{
    date_published: date,
    date_modified: date,
    authors: list(author),
    tags: list(word),
    language,
  },
  attachments: list(
    map({ url: address, mime_type: word, title: text, size_in_bytes: Number.isInteger }, [
      ...['url', 'mime_type'],
    ]),
  ),
};
const feedKeys: Record<string, Rule> = {
  ...{ version: (value) => value === 'https://jsonfeed.org/version/1.1', title: word },
  ...{ home_page_url: address, feed_url: address, description: text, user_comment: text },
  ...{ next_url: address, icon: address, favicon: address, authors: list(author), language },
  ...{ expired: (value) => typeof value === 'boolean', items: Array.isArray },
  hubs: list(map({ type: word, url: address }, ['type', 'url'])),
};

/** What a JSON Feed breaks of version 1.1: keys that must be there, unknown ones, and values of another form. */
function jsonFeedFaults(feed: unknown): string[] {
  if (typeof feed !== 'object' || feed === null) return ['not an object'];
  const top = faultsOf(feed, feedKeys, ['version', 'title', 'items'], 'feed');
  const items = 'items' in feed && Array.isArray(feed.items) ? (feed.items as object[]) : [];
  return [
    ...top,
    ...items.flatMap((item, at) => faultsOf(item, itemKeys, ['id'], `items[${at}]`)),
    ...items.flatMap((item, at) =>
      'content_html' in item || 'content_text' in item ? [] : [`items[${at}] has no content`],
    ),
  ];
}

function faultsOf(value: object, known: Record<string, Rule>, required: string[], at: string) {
  return [
    ...required.filter((key) => !(key in value)).map((key) => `${at}.${key} is missing`),
    ...Object.entries(value)
      .filter(([key, inner]) => !key.startsWith('_') && known[key]?.(inner) !== true)
      .map(([key, inner]) => `${at}.${key} is ${JSON.stringify(inner)}`),
  ];
}
