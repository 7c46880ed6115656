import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { articleOf } from '../../tests/harness/articles.ts';
import {
  archiveWith,
  at,
  context,
  english,
  full,
  metadataOf,
  minimal,
  picture,
  said,
} from './fixture.ts';
import { articleMetadata } from './pages.ts';
import { printTags, printThings } from './print.ts';

test('an article with everything is told whole', () => {
  const archive = archiveWith(full, english);
  const { things } = articleMetadata(archive, full, { graphemes: 467, picture }, context);
  assert.deepEqual(things[0], {
    '@type': 'NewsArticle',
    mainEntityOfPage: at('2024/03/06/full/'),
    url: at('2024/03/06/full/'),
    identifier: 'tag:example.org,2026:tide-1',
    headline: '简讯｜潮水来了',
    alternativeHeadline: '副题',
    description: '一两句。',
    inLanguage: 'zh-CN',
    datePublished: '2024-03-06T08:30:05+08:00',
    dateModified: '2024-04-01T09:00:00+08:00',
    author: [
      { '@type': 'Person', name: '甲', url: at('authors/jia/'), sameAs: 'https://example.com/jia' },
      // The archive knows it as a publication.
      { '@type': 'Organization', name: '晚报', url: at('authors/%E6%99%9A%E6%8A%A5/') },
    ],
    editor: [{ '@type': 'Person', name: '乙' }],
    translator: [{ '@type': 'Person', name: '丙' }],
    contributor: [{ '@type': 'Person', name: '丁' }],
    publisher: {
      ...{ '@type': 'Organization', name: '望潮报库', url: at('') },
      logo: at('favicon.svg'),
    },
    sourceOrganization: { '@type': 'Organization', name: '晚报', url: 'https://example.com/' },
    isBasedOn: 'https://example.com/original',
    image: {
      ...{ '@type': 'ImageObject', url: at('pictures/a.0123.1440.webp') },
      ...{ width: '1440', height: '960', caption: '退潮的码头', creditText: '宋渡' },
    },
    articleSection: '城事',
    keywords: ['潮汐', 'C#'],
    wordCount: 467,
    isPartOf: {
      ...{ '@type': 'CreativeWorkSeries', name: '江上', url: at('series/%E6%B1%9F%E4%B8%8A/') },
    },
    position: 2,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    correction: [
      { '@type': 'CorrectionComment', datePublished: '2024-03-08', text: '应为四十人。' },
    ],
    workTranslation: [{ '@type': 'NewsArticle', url: at('2024/03/07/b/'), inLanguage: 'en' }],
  });
});

test('nothing is said of what is not known', () => {
  const { things, tags, languages } = metadataOf(minimal);
  assert.deepEqual(Object.keys(things[0] as object), [
    ...['@type', 'mainEntityOfPage', 'url', 'identifier', 'headline', 'inLanguage'],
    ...['datePublished', 'publisher'],
  ]);
  assert.equal((things[0] as { datePublished: string }).datePublished, '2024-03-05');
  assert.deepEqual(languages, []);
  assert.ok(tags.every(({ content }) => content !== ''));
  const keys = tags.flatMap(({ name, property }) => [name, property]).filter(Boolean);
  assert.deepEqual(keys, [
    ...['og:type', 'citation_title', 'DC.title', 'og:title', 'citation_public_url', 'og:url'],
    ...['DC.publisher', 'og:site_name', 'DC.source', 'DC.type', 'DC.date'],
    ...['article:published_time', 'citation_publication_date', 'citation_language', 'og:locale'],
  ]);
});

test('cards, reference managers and Dublin Core are told the same', () => {
  const metadata = articleMetadata(
    archiveWith(full, english),
    full,
    { graphemes: 0, picture },
    context,
  );
  const expected: Record<string, string[]> = {
    description: ['一两句。'],
    'og:description': ['一两句。'],
    'og:type': ['article'],
    // The kicker names a column, not the article.
    citation_title: ['潮水来了'],
    'DC.title': ['潮水来了'],
    'og:title': ['简讯｜潮水来了'],
    citation_public_url: [at('2024/03/06/full/')],
    'og:url': [at('2024/03/06/full/')],
    'DC.publisher': ['望潮报库'],
    'og:site_name': ['望潮报库'],
    'DC.source': ['晚报'],
    'DC.type': ['newspaperArticle'],
    'DC.date': ['2024-03-06T08:30:05+08:00'],
    'article:published_time': ['2024-03-06T08:30:05+08:00'],
    citation_publication_date: ['2024/03/06'],
    'article:modified_time': ['2024-04-01T09:00:00+08:00'],
    citation_author: ['甲', '晚报'],
    'article:author': ['甲', '晚报'],
    'DC.creator': ['甲', '晚报'],
    citation_editor: ['乙'],
    citation_language: ['zh-CN'],
    'og:locale': ['zh_CN'],
    'og:locale:alternate': ['en_US'],
    'article:section': ['城事'],
    'article:tag': ['潮汐', 'C#'],
    citation_keywords: ['潮汐; C#'],
    'DC.rights': ['https://creativecommons.org/licenses/by/4.0/'],
    'og:image': [at('pictures/a.0123.1440.webp')],
    'og:image:width': ['1440'],
    'og:image:height': ['960'],
    'og:image:alt': ['退潮的码头'],
    'twitter:card': ['summary_large_image'],
  };
  for (const [key, values] of Object.entries(expected))
    assert.deepEqual(said(metadata, key), values, key);
  const keys = metadata.tags.flatMap(({ name, property }) => [name ?? [], property ?? []].flat());
  assert.deepEqual([...new Set(keys)].sort(), Object.keys(expected).sort());
});

test('a correction changes an article, though it says nothing of it itself', () => {
  const corrected = articleOf('a', {
    corrections: [
      { date: articleOf('b', { on: '2024-03-09' }).date, text: '二' },
      { date: articleOf('b', { on: '2024-03-08' }).date, text: '一' },
    ],
  });
  const [thing] = metadataOf(corrected).things;
  assert.equal((thing as { dateModified: string }).dateModified, '2024-03-09');
  assert.deepEqual(said(metadataOf(corrected), 'article:modified_time'), ['2024-03-09']);
});

test('an article is never changed before it is published', () => {
  const [first, second] = ['2024-03-05', '2024-03-01'].map((on) => articleOf('b', { on }).date);
  const corrections = first ? [{ date: first, text: '当天' }] : [];
  const morning = { on: '2024-03-05 08:30', updated: second ?? null, corrections };
  const [thing] = metadataOf(articleOf('a', morning)).things;
  // A correction that has only its day is told a second later.
  assert.equal((thing as { dateModified?: string }).dateModified, '2024-03-05T08:30:01+08:00');
});

test('a picture whose address no browser can read is not named', () => {
  const unreadable = { ...picture, src: 'https://[tide/a.jpg', remote: true };
  const { tags } = articleMetadata(
    archiveWith(minimal),
    minimal,
    { graphemes: 0, picture: unreadable },
    context,
  );
  assert.ok(tags.every(({ property }) => property !== 'og:image'));
});

test('Chinese has as many words as characters, other languages have a size', () => {
  const seen = { graphemes: 1241 };
  const lengthOf = (lang: string, of = seen) => {
    const [thing] = metadataOf(articleOf('a', { lang }), [], of).things;
    const { wordCount, size } = thing as { wordCount?: number; size?: { value: number } };
    return [wordCount, size?.value];
  };
  assert.deepEqual(lengthOf('zh-TW'), [1241, undefined]);
  assert.deepEqual(lengthOf('en'), [undefined, 1241]);
  assert.deepEqual(lengthOf('zh-CN', { graphemes: 0 }), [undefined, undefined]);
});

test('all languages of an article lead to each other, and the original is for everybody else', () => {
  const links = [
    { hreflang: 'zh-CN', url: at('2024/03/06/full/') },
    { hreflang: 'en', url: at('2024/03/07/b/') },
    { hreflang: 'x-default', url: at('2024/03/06/full/') },
  ];
  assert.deepEqual(metadataOf(full, [english]).languages, links);
  const translated = metadataOf(english, [full]);
  assert.deepEqual(translated.languages, links);
  const [thing] = translated.things;
  assert.deepEqual((thing as { translationOfWork: object }).translationOfWork, {
    ...{ '@type': 'NewsArticle', url: at('2024/03/06/full/'), inLanguage: 'zh-CN' },
  });
});

test('a copy of what stands elsewhere stands for no language, and its original for the page', () => {
  const canonical = 'https://example.com/x';
  const copy = { ...full, canonical, source: null };
  const { languages, things, canonical: own, ...rest } = metadataOf(copy, [english]);
  assert.deepEqual(languages, []);
  assert.equal(own, canonical);
  assert.equal((things[0] as { isBasedOn: string }).isBasedOn, canonical);
  const metadata = { languages, things, canonical: own, ...rest };
  assert.deepEqual(said(metadata, 'og:url'), [canonical]);
  assert.deepEqual(said(metadata, 'citation_public_url'), [at('2024/03/06/full/')]);
  const third = articleOf('c', { lang: 'fr', translationOf: 'tide-1' });
  const hreflangs = metadataOf(english, [copy, third]).languages.map(({ hreflang }) => hreflang);
  assert.deepEqual(hreflangs, ['en', 'fr']);
});

test('nasty texts stay texts', () => {
  const title = '</script><script>alert(1)</script><!-- "引\u2028用" & \u0010\uD800';
  const json = printThings(metadataOf(articleOf('a', { title })).things);
  assert.doesNotMatch(json, /</);
  const { '@graph': things } = JSON.parse(json) as { '@graph': { headline: string }[] };
  assert.equal(things[0]?.headline, title);
  // No lone surrogate is written: there is no UTF-8 for it.
  assert.ok(json.isWellFormed());
  const tags = printTags([{ name: 'citation_title', content: title }]);
  assert.match(tags, /^<meta name="citation_title" content="[^"<>]*">$/);
  const { children } = fromHtml(tags, { fragment: true });
  // A parser of HTML has no lone surrogates either.
  const read = children[0]?.type === 'element' ? children[0].properties['content'] : null;
  assert.equal(read, title);
});

test('a licence that is no address is a text', () => {
  const [thing] = metadataOf(articleOf('a', { license: 'Copyright:版权所有' })).things;
  assert.deepEqual((thing as { license: object }).license, {
    ...{ '@type': 'CreativeWork', name: 'Copyright:版权所有' },
  });
});
