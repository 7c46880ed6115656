import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, noVocabulary } from '../../tests/harness/articles.ts';
import { contextOf } from '../../tests/harness/feedContext.ts';
import { dateOf } from '../../tests/harness/feeds.ts';
import { archiveOf } from '../archive/archive.ts';
import type { Article } from '../article/article.ts';
import type { Vocabulary, VocabularyTerm } from '../article/vocabulary.ts';
import type { Picture } from '../pictures/picture.ts';
import type { FeedItem } from './feed.ts';
import { summaryItem, wholeItem, type FeedContext } from './items.ts';

const place = { line: 1, column: 1 };
const entry = (key: string, given: Partial<VocabularyTerm>): VocabularyTerm => ({
  ...{ key, place, name: key, slug: null, aliases: [], description: null, parent: null },
  ...{ url: null, timeZone: null },
  ...given,
});
const vocabulary: Vocabulary = {
  ...noVocabulary,
  sources: [entry('晚报', { name: '望潮晚报', url: 'https://evening.example/' })],
  tags: [entry('潮', { name: '潮汐', aliases: ['潮水'] })],
};

function itemsOf(given: Partial<Article>, context: FeedContext = contextOf()): FeedItem[] {
  const article = articleOf('2024/03/05/tide', { on: '2024-03-05 08:30', ...given });
  const archive = archiveOf({ articles: [article], pages: [], vocabulary });
  return [summaryItem(article, archive, context), wholeItem(article, archive, context)];
}

function itemOf(given: Partial<Article>, context?: FeedContext): FeedItem {
  const [, whole] = itemsOf(given, context);
  assert.ok(whole);
  return whole;
}

test('an item says of its article what its page says', () => {
  const [summary, whole] = itemsOf({
    ...{ kicker: '简讯', title: '退潮', summary: '摘要', license: 'CC BY 4.0' },
    ...{ authors: ['林渡', '宋渡'], section: '潮汐', tags: ['潮', '潮水', '江'] },
    source: { name: '晚报', url: 'https://evening.example/1' },
    id: 'https://old.example/?p=1',
  });
  assert.deepEqual(summary, {
    ...{ id: 'https://old.example/?p=1', url: 'https://example.org/sub/2024/03/05/tide/' },
    ...{ title: '简讯｜退潮', lang: 'zh-CN', summary: '摘要', content: null, license: 'CC BY 4.0' },
    published: dateOf('2024-03-05 08:30'),
    updated: dateOf('2024-03-05 08:30'),
    authors: ['林渡', '宋渡'].map((name) => ({
      name,
      url: `https://example.org/sub/authors/${encodeURI(name)}/`,
    })),
    categories: ['潮汐', '江'],
    source: { name: '望潮晚报', url: 'https://evening.example/' },
    original: 'https://evening.example/1',
    picture: null,
  });
  assert.deepEqual(whole, { ...summary, content: '<p>2024/03/05/tide</p>' });
});

test('without an original the publication is named, and terms without a page have no address', () => {
  const context = contextOf();
  const item = itemOf(
    { source: { name: '晚报', url: null }, authors: ['林渡'] },
    { ...context, site: { ...context.site, termMinimum: 2 } },
  );
  assert.deepEqual(item.source, { name: '望潮晚报', url: 'https://evening.example/' });
  assert.deepEqual(item.authors, [{ name: '林渡', url: null }]);
});

test('the last change is the latest instant of all that are given', () => {
  const updatedOf = (updated: string | null, ...corrected: string[]) =>
    itemOf({
      updated: updated === null ? null : dateOf(updated),
      corrections: corrected.map((on) => ({ date: dateOf(on), text: '' })),
    }).updated;
  assert.deepEqual(updatedOf(null), dateOf('2024-03-05 08:30'));
  assert.deepEqual(updatedOf('2024-03-04'), dateOf('2024-03-05 08:30'));
  assert.deepEqual(updatedOf('2024-03-07', '2024-03-09', '2024-03-08'), dateOf('2024-03-09'));
  // By its own day the second is the later one, but not by the sun.
  assert.deepEqual(
    updatedOf('2024-03-08T20:00-08:00', '2024-03-09T01:00+08:00'),
    dateOf('2024-03-08T20:00-08:00'),
  );
});

test('corrections and the second line of the headline stand before the text', () => {
  const given = {
    subtitle: '一 & 二',
    corrections: [{ date: dateOf('2024-03-06'), text: '“三<b>”应为“四”。' }],
  };
  assert.equal(
    itemOf(given).content,
    '<p><b>一 &amp; 二</b></p><p><strong>2024 年 3 月 6 日更正：</strong>“三&lt;b>”应为“四”。</p>\n<p>2024/03/05/tide</p>',
  );
  assert.match(itemOf({ ...given, lang: 'en' }).content ?? '', /<strong lang="zh-CN">/);
});

const picture: Picture = {
  ...{ key: '', digest: '1a2b3c4d', extension: 'webp', width: 1440, height: 960 },
  ...{ widths: [360, 1440], bytes: 9000, transparent: false, credit: null },
};
const file = 'articles/2024/03/05/a & b.jpg';
const url = 'https://example.org/sub/pictures/articles/2024/03/05/a%20%26%20b.1a2b3c4d.1440.webp';
const cover = { src: './a & b.jpg', alt: '"潮"', caption: '退潮 <', credit: '宋渡摄' };

test('a cover is the picture of its item, and the first in its text', () => {
  const item = itemOf({ cover, pictures: { [file]: picture } });
  const { alt, caption, credit } = cover;
  assert.deepEqual(item.picture, {
    ...{ url, type: 'image/webp', bytes: 9000, width: 1440, height: 960, alt, caption, credit },
  });
  assert.equal(
    item.content,
    `<figure><img src="${url}" alt="&quot;潮&quot;" width="1440" height="960"><figcaption>退潮 &lt; 宋渡摄</figcaption></figure>\n<p>2024/03/05/tide</p>`,
  );
});

test('a cover that the text shows is not shown twice', () => {
  const body = `<figure><img src="${url}" alt=""></figure>`;
  const context = { ...contextOf(), body: () => body };
  const item = itemOf({ cover, pictures: { [file]: picture } }, context);
  assert.equal(item.picture?.url, url);
  assert.equal(item.content, body);
});

test('a cover that nothing can be shown of is left out; one of another site is named as it is', () => {
  assert.equal(itemOf({ cover, lost: [cover.src] }).picture, null);
  const foreign = itemOf({
    cover: { src: '//pictures.example/潮 1.jpg?a=1&b=2', alt: '', caption: null, credit: null },
  });
  assert.deepEqual(foreign.picture, {
    url: 'https://pictures.example/%E6%BD%AE%201.jpg?a=1&b=2',
    ...{ type: null, bytes: null, width: null, height: null, alt: '', caption: null, credit: null },
  });
  assert.match(
    foreign.content ?? '',
    /^<figure><img src="https:[^"]*a=1&amp;b=2" alt="" referrerpolicy="no-referrer"><\/figure>\n/,
  );
});

test('a cover whose address no browser can read is left out', () => {
  const unreadable = { src: 'https://[tide/a.jpg', alt: '', caption: null, credit: null };
  assert.equal(itemOf({ cover: unreadable }).picture, null);
});

test('a text that no document has room for is not even read', () => {
  const context = contextOf({ bytes: 1000 });
  const refuse = () => {
    throw new Error('it was read');
  };
  const item = itemOf(
    { body: { key: '', excerpt: '摘要', feedBytes: 1001 } },
    { ...context, body: refuse },
  );
  assert.deepEqual([item.content, item.summary], [null, '摘要']);
});
