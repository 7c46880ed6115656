import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../markdown/render.ts';
import type { Picture } from '../pictures/picture.ts';
import { printBody } from './body.ts';
import { pictureName } from './urls.ts';

const picture: Picture = {
  key: '',
  digest: '1a2b3c4d',
  extension: 'webp',
  ...{
    width: 1440,
    height: 960,
    widths: [360, 720, 1440],
    bytes: 9000,
    transparent: false,
    credit: null,
  },
};
const source = {
  file: 'articles/2024/03/05/tide/index.md',
  path: '2024/03/05/tide',
  pictures: { 'articles/2024/03/05/tide/a.jpg': picture },
  lost: ['./gone.jpg'],
};
const at = (width: number) => `/pictures/articles/2024/03/05/tide/a.1a2b3c4d.${width}.webp`;

function printed(markdown: string, options: { root?: string; covered?: boolean } = {}): string {
  const { html, facts } = render(markdown, 'zh-CN');
  return printBody(html, facts, source, { root: '', covered: false, ...options });
}

function printedForFeeds(markdown: string): string {
  const { html, feed, facts } = render(markdown, 'zh-CN');
  const options = { root: 'https://example.org', covered: false };
  return printBody(feed ?? html, facts, source, options);
}

test('a picture says where its variants are, and how much room it takes', () => {
  assert.equal(
    printed('![a](./a.jpg)', { root: '/sub' }),
    `<figure><img src="/sub${at(720)}" alt="a" decoding="async" width="1440" height="960"` +
      ` srcset="${[360, 720, 1440].map((width) => `/sub${at(width)} ${width}w`).join(', ')}"` +
      ' sizes="(min-width: 44.5rem) 42.5rem, calc(100vw - 2rem)"></figure>',
  );
});

test('below a cover every picture waits', () => {
  assert.match(printed('![a](./a.jpg)', { covered: true }), /loading="lazy"/);
});

test('a feed gets the widest variant, and its size', () => {
  assert.equal(
    printedForFeeds('![a](./a.jpg)'),
    `<figure><img src="https://example.org${at(1440)}" alt="a" width="1440" height="960"></figure>`,
  );
  assert.equal(printedForFeeds('![图](./gone.jpg)'), '<figure>图</figure>');
});

test('in a feed a note leads to the article and back', () => {
  const page = 'https://example.org/2024/03/05/tide/';
  const html = printedForFeeds('潮[^1]\n\n[^1]: 汐');
  assert.ok(html.includes(`<a href="${page}#fn-1" id="fnref-1">1</a>`), html);
  assert.ok(html.includes(`<li id="fn-1">\n<p>汐 <a href="${page}#fnref-1">↩</a></p>`), html);
});

test('what looks like a picture in an attribute is none', () => {
  const html = printed(
    '<a href="./a.jpg" title="<img src=x> loading=">x</a> <q cite="./a.jpg" title="<img ">y</q>',
  );
  assert.ok(html.includes(`<a href="${at(1440)}" title="<img src=x> loading=">x</a>`), html);
  assert.ok(html.includes('title="<img ">y</q>'), html);
});

test('words take the place of a lost picture, and nothing that of a lost poster', () => {
  assert.equal(
    printed('![<b> & "x"](./gone.jpg)'),
    '<figure>&lt;b&gt; &amp; &quot;x&quot;</figure>',
  );
  assert.doesNotMatch(printed('<video poster="./gone.jpg" src="./a.mp4"></video>'), /poster/);
});

test('the name of a variant fits into a file system and an address', () => {
  assert.equal(
    pictureName('articles/a b/图 #1?.JPG', picture, 360),
    'articles/a b/图 -1-.1a2b3c4d.360.webp',
  );
  const long = pictureName(`articles/${'潮'.repeat(84)}.jpg`, picture, 1440);
  assert.ok(Buffer.byteLength(long.split('/')[1] ?? '') < 255);
});
