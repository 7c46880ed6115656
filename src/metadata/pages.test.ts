import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf } from '../../tests/harness/articles.ts';
import { archiveWith, at, context, full, metadataOf, minimal, said } from './fixture.ts';
import type { Metadata } from './metadata.ts';
import {
  frontMetadata,
  pageMetadata,
  periodMetadata,
  standingMetadata,
  termMetadata,
} from './pages.ts';

function wayOf({ things }: Metadata): string[] {
  const list = things.find((thing) => (thing as { '@type': string })['@type'] === 'BreadcrumbList');
  const { itemListElement: items = [] } = (list ?? {}) as {
    itemListElement?: { position: number; name: string; item?: string }[];
  };
  assert.deepEqual(
    items.map(({ position }) => position),
    items.map((_, index) => index + 1),
  );
  return items.map(({ name, item }) => (item === undefined ? name : `${name} ${item}`));
}

test('the way to an article leads over its section, else over its day', () => {
  const home = `首页 ${at('')}`;
  const section = `城事 ${at('sections/%E5%9F%8E%E4%BA%8B/')}`;
  assert.deepEqual(wayOf(metadataOf(full)), [home, section, '潮水来了']);
  assert.deepEqual(wayOf(metadataOf(minimal)), [
    home,
    ...[`2024 ${at('2024/')}`, `2024-03 ${at('2024/03/')}`, `2024-03-05 ${at('2024/03/05/')}`],
    '潮',
  ]);
});

test('lists say where they are, and other pages what they are', () => {
  const day = periodMetadata('2024-03-05', context);
  assert.deepEqual(wayOf(day), [
    ...[`首页 ${at('')}`, `归档 ${at('archive/')}`, `2024 ${at('2024/')}`],
    ...[`2024-03 ${at('2024/03/')}`, '2024-03-05'],
  ]);
  const [term] = archiveWith(full).taxonomies.tags.terms.filter(({ name }) => name === 'C#');
  assert.ok(term);
  const newest = termMetadata(term, null, context);
  assert.equal(newest.title, 'C# - 标签');
  assert.deepEqual(wayOf(newest), [`首页 ${at('')}`, `标签 ${at('tags/')}`, 'C#']);
  const numbered = termMetadata(term, 3, context);
  assert.equal(numbered.title, 'C# - 第 3 页 - 标签');
  assert.equal(numbered.canonical, `${newest.canonical ?? ''}3/`);
  assert.deepEqual(wayOf(numbered).slice(2), [`C# ${newest.canonical ?? ''}`, '第 3 页']);

  const about = standingMetadata(
    pageOf('about', { title: '关于', summary: '我们是谁。' }),
    context,
  );
  assert.deepEqual(said(about, 'og:description'), ['我们是谁。']);
  assert.deepEqual(said(about, 'og:type'), ['website']);
  assert.deepEqual(about.things, []);
  assert.deepEqual(
    said(pageMetadata({ title: '搜索', url: '/search/' }, context), 'description'),
    [],
  );
});

test('the front page says what the site is and how it is searched', () => {
  const { title, canonical, things } = frontMetadata(context);
  assert.equal(title, null);
  assert.equal(canonical, at(''));
  const [site] = things as unknown as { potentialAction: { target: { urlTemplate: string } } }[];
  assert.equal(site?.potentialAction.target.urlTemplate, `${at('search/')}?q={search_term_string}`);
});
