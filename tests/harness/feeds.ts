import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { ArticleDate } from '../../src/article/article.ts';
import { parseDate, placeDate } from '../../src/article/date.ts';
import type { Feed, FeedItem } from '../../src/feeds/feed.ts';
import type { PrintOptions } from '../../src/feeds/print.ts';

export const printOptions: PrintOptions = { style: '/base/feeds/feed.css', whole: '阅读全文' };

export function dateOf(written: string): ArticleDate {
  const parsed = parseDate(written);
  const date = 'rule' in parsed ? parsed : placeDate(parsed, 'Asia/Shanghai');
  if ('rule' in date) throw new Error(`${written} is not a date`);
  return date;
}

/** An item for tests: what is given, and little else. */
export function itemOf(id: string, given: Partial<FeedItem> = {}): FeedItem {
  return {
    ...{ id, url: `https://example.org/2024/03/05/${id}/`, title: id, lang: 'zh-CN' },
    ...{
      published: dateOf('2024-03-05 08:30'),
      updated: given.published ?? dateOf('2024-03-05 08:30'),
    },
    ...{ authors: [], categories: [], summary: '摘要', content: '<p>正文</p>' },
    ...{ picture: null, source: null, original: null, license: null },
    ...given,
  };
}

/** An item that has all that there can be. */
export const wholeItem = itemOf('tag:example.org,2026:tide', {
  url: 'https://example.org/2024/03/05/tide/',
  title: 'A < B & "C"',
  lang: 'en',
  updated: dateOf('2024-03-07 21:05:06'),
  authors: [
    { name: '林渡', url: 'https://example.org/authors/lin/' },
    { name: 'O’Neill & Co', url: null },
  ],
  categories: ['潮汐', 'C#', '0123'],
  content: '<p>正文 &amp; ]]&gt; <b>x</b></p>',
  picture: {
    url: 'https://example.org/pictures/tide.webp',
    type: 'image/webp',
    bytes: 1234,
    width: 720,
    height: 480,
    alt: '潮水',
    caption: '三月的潮水',
    credit: '宋渡',
  },
  source: { name: '望潮晚报', url: 'https://evening.example/' },
  original: 'https://old.example/?a=1&b=2',
  license: 'https://creativecommons.org/licenses/by/4.0/',
});

export function feedOf(items: FeedItem[], given: Partial<Feed> = {}): Feed {
  return {
    id: 'tag:example.org,2026:feed',
    title: '望潮',
    description: '',
    lang: 'zh-CN',
    url: 'https://example.org/',
    addresses: {
      rss: 'https://example.org/rss.xml',
      atom: 'https://example.org/atom.xml',
      json: 'https://example.org/feed.json',
    },
    hub: null,
    archive: null,
    items,
    ...given,
  };
}

/** The one element that a document is. @throws Error where it is not well-formed, or a prefix has no namespace */
export function rootOf(xml: string): Element {
  const root = fromXml(xml).children.find(({ type }) => type === 'element');
  if (root?.type !== 'element') throw new Error('There is no element');
  return root;
}

export function childrenOf(element: Element, name?: string): Element[] {
  return element.children.flatMap((child) =>
    child.type === 'element' && (name === undefined || child.name === name) ? [child] : [],
  );
}

export function childOf(element: Element, name: string): Element {
  const [child, ...others] = childrenOf(element, name);
  if (!child || others.length > 0) throw new Error(`Not one ${name} in ${element.name}`);
  return child;
}

/** An element as its name, its attributes, and its text or its elements: short enough to compare by eye. */
export function plain(element: Element): unknown[] {
  const inner = childrenOf(element).map(plain);
  const attributes = Object.keys(element.attributes).length > 0 ? [element.attributes] : [];
  const text = textOf(element);
  return [element.name, ...attributes, ...(inner.length > 0 ? inner : text === '' ? [] : [text])];
}

export function textOf(element: Element): string {
  return element.children.map((child) => ('value' in child ? child.value : '')).join('');
}
