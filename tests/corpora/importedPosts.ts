/** What one post of WordPress's theme unit test must become. */
export interface ImportedPost {
  file: string;
  /** Of SHA-256 of the title. */
  title: string;
  /** Empty where there is none; so is the author. */
  date: string;
  author: string;
  terms: string[];
  /** Old addresses. */
  aliases: string[];
  pictures: number;
  headings: number;
}

/** Read by eye in the export. */
export const importedPosts: readonly ImportedPost[] = [
  {
    file: 'articles/2018/10/20/keyboard-navigation.md',
    title: 'd8d2a266',
    date: '2018-10-20T20:03:48-07:00',
    author: 'Theme Reviewer',
    terms: ['Codex'],
    aliases: ['/?p=1724'],
    pictures: 0,
    headings: 2,
  },
  {
    file: 'articles/2023/01/16/wp-6-1-font-size-scale.md',
    title: 'b2c66779',
    date: '2023-01-16T07:08:31+00:00',
    author: 'Theme Reviewer',
    terms: ['6.1', 'Block'],
    aliases: ['/wp-6-1-font-size-scale/', '/?p=163'],
    pictures: 0,
    headings: 4,
  },
  {
    file: 'articles/2023/01/13/text-category-blocks.md',
    title: '67f18eb6',
    date: '2023-01-13T17:46:19+00:00',
    author: 'Theme Reviewer',
    terms: ['6.1', 'Block'],
    aliases: ['/wp-6-1-text-category-blocks/', '/?p=8', '/8-2/'],
    pictures: 0,
    headings: 6,
  },
  {
    file: 'articles/2010/09/10/post-format-gallery.md',
    title: '3dc5d85a',
    date: '2010-09-10T07:24:14-07:00',
    author: 'Theme Buster',
    terms: ['Classic', 'gallery', 'Post Formats', 'shortcode'],
    aliases: ['/2010/09/10/post-format-gallery/2/', '/?p=555'],
    pictures: 230,
    headings: 9,
  },
  {
    file: 'articles/2010/09/09/post-format-gallery-tiled.md',
    title: '322fe28f',
    date: '2010-09-09T17:23:27-07:00',
    author: 'Theme Buster',
    terms: ['Classic', 'gallery', 'jetpack', 'Post Formats', 'shortcode', 'tiled'],
    aliases: ['/?p=1031'],
    pictures: 5,
    headings: 0,
  },
  {
    file: 'articles/2010/08/06/post-format-image-linked.md',
    title: '9d1ec585',
    date: '2010-08-06T08:09:39-07:00',
    author: 'Theme Buster',
    terms: ['Classic', 'image', 'Post Formats'],
    aliases: ['/?p=568'],
    pictures: 1,
    headings: 0,
  },
  {
    file: 'articles/2012/03/15/template-featured-image-horizontal.md',
    title: '17e76b8c',
    date: '2012-03-15T15:15:12-07:00',
    author: 'Theme Buster',
    terms: [
      'Classic',
      'Codex',
      'edge case',
      'featured image',
      'image',
      'Template',
      'Uncategorized',
    ],
    aliases: ['/?p=1011'],
    pictures: 0,
    headings: 0,
  },
  {
    file: 'articles/2012/01/08/template-paginated.md',
    title: '67f3e043',
    date: '2012-01-08T10:00:20-07:00',
    author: 'Theme Buster',
    terms: ['Classic', 'content περιεχόμενο', 'pagination', 'Template', 'Uncategorized'],
    aliases: ['/2012/01/08/template-paginated/2/', '/2012/01/08/template-paginated/3/', '/?p=1171'],
    pictures: 0,
    headings: 0,
  },
  {
    file: 'articles/2013/01/05/markup-title-with-markup.md',
    title: '8ddf6a5a',
    date: '2013-01-05T10:00:49-07:00',
    author: 'Theme Buster',
    terms: ['Classic', 'css', 'html', 'Markup', 'title'],
    aliases: ['/?p=1173'],
    pictures: 0,
    headings: 0,
  },
  {
    file: 'articles/2013/01/10/markup-image-alignment.md',
    title: '647738aa',
    date: '2013-01-10T20:15:40-07:00',
    author: 'Theme Buster',
    terms: ['Classic', 'alignment', 'captions', 'content περιεχόμενο', 'css', 'image', 'Markup'],
    aliases: ['/?p=1177'],
    pictures: 11,
    headings: 0,
  },
  {
    file: 'articles/2018/11/02/block-gallery.md',
    title: '45354aa8',
    date: '2018-11-03T03:55:09+00:00',
    author: 'Theme Reviewer',
    terms: ['Block', 'Columns', 'content περιεχόμενο', 'gallery', 'image'],
    aliases: ['/?p=1752'],
    pictures: 80,
    headings: 0,
  },
  {
    file: 'pages/about/page-markup-and-formatting.md',
    title: 'ce07deaa',
    date: '',
    author: '',
    terms: [],
    aliases: ['/?page_id=1134'],
    pictures: 0,
    headings: 13,
  },
];
