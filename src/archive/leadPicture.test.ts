import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../tests/harness/articles.ts';
import type { SiteLink } from '../markdown/rendered.ts';
import type { Picture } from '../pictures/picture.ts';
import { leadPicture } from './leadPicture.ts';
import { urls } from './urls.ts';

const webp: Picture = {
  ...{ key: 'k', digest: '01234567', extension: 'webp', width: 1440, height: 960 },
  ...{ widths: [360, 720, 1440], transparent: false, bytes: 90_000 },
  credit: { creator: '宋渡', line: null, copyright: null },
};
const svg: Picture = { ...webp, extension: 'svg', widths: [600], credit: null };
const pictures = {
  'articles/a/tide.jpg': webp,
  'articles/a/map.svg': svg,
};
const links = ['map.svg', 'gone.jpg', 'tide.jpg'].map((href): SiteLink => ({
  kind: 'picture',
  href,
  line: 1,
  column: 1,
}));

const bundle = (given = {}) =>
  articleOf('a', { file: 'articles/a/index.md', pictures, lost: ['gone.jpg'], ...given });

const srcOf = (width: number) => urls.picture('articles/a/tide.jpg', webp, width);
const html = (alt: string) =>
  `<p><img src="x" alt="別的"></p><img alt="${alt}" src="/sub${srcOf(720)}" width="9">`;

test('the first photograph of the text stands for an article without a cover', () => {
  const alt = '水尺 &#x3C;&quot;4.18&quot;&gt; &amp;#x26;';
  assert.deepEqual(leadPicture(bundle(), links, html(alt), '/sub'), {
    ...{ src: srcOf(1440), remote: false, width: 1440, height: 960 },
    ...{ alt: '水尺 <"4.18"> &#x26;', caption: null, credit: '宋渡' },
  });
});

test('what a picture shows may have the character that ends a tag', () => {
  const text = `<p><img src="/sub${srcOf(720)}" alt="4 > &quot;3&quot;" width="9"> 汐</p>`;
  assert.equal(leadPicture(bundle(), links, text, '/sub')?.alt, '4 > "3"');
});

test('a cover goes before it, with what is said of it', () => {
  const cover = { src: './tide.jpg', alt: '码头', caption: '图说', credit: '甲' };
  const found = leadPicture(bundle({ cover }), [], '', '');
  assert.deepEqual(found && [found.src, found.alt, found.caption, found.credit], [
    ...[srcOf(1440), '码头', '图说', '甲'],
  ]);
});

test('of another site’s cover nothing is known but what is written', () => {
  const cover = { src: '//example.com/a.jpg', alt: '', caption: null, credit: null };
  assert.deepEqual(leadPicture(bundle({ cover }), links, '', ''), {
    ...{ src: '//example.com/a.jpg', remote: true, width: null, height: null },
    ...{ alt: '', caption: null, credit: null },
  });
});

test('drawings, pictures of other sites and those that are lost stand for nothing', () => {
  const cover = { src: 'map.svg', alt: '图', caption: null, credit: null };
  const remote: SiteLink = {
    kind: 'picture',
    href: 'https://example.com/b.jpg',
    line: 1,
    column: 1,
  };
  assert.equal(leadPicture(bundle({ cover }), [...links.slice(0, 2), remote], '', ''), null);
  assert.equal(leadPicture(bundle({ cover }), links, '', '')?.src, srcOf(1440));
});
