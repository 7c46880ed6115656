import type { ClientEntry } from './clients/client.ts';

/** An article, and what of it a subscriber shall get. */
export interface Sample {
  path: string;
  /** Its front matter, as a file has it. */
  head: string;
  body: string;
  /** Null where it shall be in no feed. */
  expected: Expected | null;
}

export interface Expected extends Omit<ClientEntry, 'url' | 'enclosures' | 'content'> {
  published: string;
  updated: string;
  /** When it came into the feed, or came back with a correction: a feed is in the order of these. */
  issued: string;
  /** What can be read of it; null where it is too long for a feed. */
  text: string | null;
  /** Where its text leads to or loads from: from the root where that is the site. */
  urls: string[];
  /** Its cover: a file beside it, or a web address. */
  cover: string | null;
}

type Given = Partial<Pick<Sample, 'body'>> & { head?: string };

/** An article of one sentence but for what is given. @param day `2024-03-05` */
export function sample(
  path: string,
  day: string,
  { head = '', body = `潮水${day}。` }: Given = {},
  differs: Partial<Expected> = {},
): Sample {
  const published = differs.published ?? `${day}T00:00:00+08:00`;
  const title = differs.title ?? `题${day}`;
  const facts = [
    /^title:/m.test(head) ? [] : `title: ${title}`,
    /^date:/m.test(head) ? [] : `date: ${day}`,
  ];
  return {
    path,
    head: [...facts.flat(), head].join('\n').trim(),
    body: `${body}\n`,
    expected: {
      ...{ id: tag(path), title, published, updated: published, issued: published },
      ...{ authors: [], summary: body, text: body, categories: [], urls: [], cover: null },
      ...differs,
    },
  };
}

/** The tag URI of an id (RFC 4151), with the authority in src/site.config.ts. */
export function tag(id: string): string {
  return `tag:example.org,2026:${id}`;
}

/** Plain articles, oldest first, every six hours: more than a feed holds, and than a document of a month. */
export const plain = Array.from({ length: 150 }, (_, at): Sample => {
  const [day = '', hour = ''] = new Date(Date.UTC(2023, 9, 1, at * 6)).toISOString().split(/T|:/);
  return sample(
    `${day.replaceAll('-', '/')}/plain-${hour}`,
    day,
    { head: `date: ${day} ${hour}:00` },
    { published: `${day}T${hour}:00:00+08:00` },
  );
});

const summary = 'summary: 摘要。';
/** Prose of so many bytes, or a little more. */
function paragraphs(bytes: number): string {
  const one = '潮水退了又来，来了又退；看潮的人换了一代又一代。'.repeat(15);
  return Array<string>(Math.ceil(bytes / Buffer.byteLength(one)))
    .fill(one)
    .join('\n\n');
}

/** All that has broken feeds somewhere, one article each, oldest first. */
export const nasty: Sample[] = [
  sample(
    '2024/01/02/cdata',
    '2024-01-02',
    {
      head: `title: '尾声 ]]> 与 <![CDATA[ x'\n${summary}`,
      body: '正文 ]]> `]]>` &lt;![CDATA[ 完。',
    },
    { title: '尾声 ]]> 与 <![CDATA[ x', summary: '摘要。', text: '正文 ]]> ]]> <![CDATA[ 完。' },
  ),
  sample(
    '2024/01/03/control',
    '2024-01-03',
    { head: 'title: "潮\\uFFFE水\\uFFFF"', body: '控\u0010制\u0000符\uFFFE。&#xD83D;' },
    { title: '潮水', summary: '控制符。\uFFFD', text: '控制符。\uFFFD' },
  ),
  sample(
    '2024/01/04/bidi',
    '2024-01-04',
    { body: 'שלום\u200F，\u202Eabc\u202C。' },
    { title: 'مرحبا \u200Fبالعالم' },
  ),
  sample('2024/01/05/emoji', '2024-01-05', { body: '一家👨‍👩‍👧‍👦，𠮷野家。' }, { title: '👨‍👩‍👧‍👦🇨🇳 潮 𠮷' }),
  sample(
    '2024/01/06/entities',
    '2024-01-06',
    {
      head: `title: 'A &amp;amp; B & C &lt;'\n${summary}`,
      body: '一 &amp;amp;amp; 二 &amp; 三 & 四 &lt;b&gt;。',
    },
    { title: 'A &amp;amp; B & C &lt;', summary: '摘要。', text: '一 &amp;amp; 二 & 三 & 四 <b>。' },
  ),
  sample(
    '2024/01/07/tags',
    '2024-01-07',
    { head: `title: '用 <b>粗体</b> 与 <script>alert(1)</script>'\nsummary: '1 < 2 & <i>3</i>'` },
    { title: '用 <b>粗体</b> 与 <script>alert(1)</script>', summary: '1 < 2 & <i>3</i>' },
  ),
  sample(
    '2024/01/08/urls',
    '2024-01-08',
    {
      head: summary,
      body: [
        '[文](../../02/cdata/index.md) [址](/2024/01/03/control/) [锚](#节) [外](//cdn.example.com/a?b=1&c=2)',
        '## 节',
        '<img src="//cdn.example.com/a.png" alt="图">',
        '<audio src="//cdn.example.com/a.mp3" controls></audio>',
        '[旧](http://old.example.com/%E6%BD%AE)',
      ].join('\n\n'),
    },
    {
      summary: '摘要。',
      text: '文 址 锚 外 节 旧',
      urls: [
        '/2024/01/02/cdata/',
        '/2024/01/03/control/',
        '/2024/01/08/urls/#节',
        'https://cdn.example.com/a?b=1&c=2',
        'https://cdn.example.com/a.png',
        'https://cdn.example.com/a.mp3',
        'http://old.example.com/%E6%BD%AE',
      ],
    },
  ),
  sample(
    '2024/01/09/vast',
    '2024-01-09',
    { head: summary, body: paragraphs(10.1e6) },
    { summary: '摘要。', text: null },
  ),
  sample('2024/01/10/number', '2024-01-10', { head: 'id: 007' }, { id: tag('007') }),
  sample(
    '2024/01/11/iri',
    '2024-01-11',
    { head: 'id: https://old.example/?p=12' },
    { id: 'https://old.example/?p=12' },
  ),
  sample(
    '2024/01/12/urn',
    '2024-01-12',
    { head: 'id: urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6' },
    { id: 'urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6' },
  ),
  sample(
    '2024/01/13/odd',
    '2024-01-13',
    { head: 'id: 潮 & <12>' },
    { id: tag('%E6%BD%AE%20&%20%3C12%3E') },
  ),
  sample('2024/01/14/潮', '2024-01-14', {}, { id: tag('2024/01/14/%E6%BD%AE') }),
  sample(
    '2024/01/15/kicker',
    '2024-01-15',
    { head: 'title: 开馆\nkicker: 世界简讯' },
    { title: '世界简讯｜开馆' },
  ),
  sample(
    '2024/01/16/people',
    '2024-01-16',
    { head: "authors: [林渡, O'Neil & 子]\nsection: 城事\ntags: [潮汐, C++, 007]" },
    { authors: ['林渡', "O'Neil & 子"], categories: ['城事', '潮汐', 'C++', '007'] },
  ),
  sample(
    '2024/01/17/one',
    '2024-01-17',
    { head: 'authors: [007]\ntags: [<b>]' },
    { authors: ['007'], categories: ['<b>'] },
  ),
  {
    ...sample('2024/01/18/withdrawn', '2024-01-18', {
      head: 'withdrawn: { date: 2024-02-01, reason: 误。 }',
    }),
    expected: null,
  },
  sample(
    '2024/01/21/seconds',
    '2024-01-21',
    { head: 'date: 2024-01-21 08:23:56' },
    { published: '2024-01-21T08:23:56+08:00' },
  ),
  sample(
    '2024/01/22/minutes',
    '2024-01-22',
    { head: 'date: 2024-01-22 07:05\nupdated: 2024-05-01 12:00' },
    { published: '2024-01-22T07:05:00+08:00', updated: '2024-05-01T12:00:00+08:00' },
  ),
  sample(
    '2024/01/23/cover',
    '2024-01-23',
    { head: 'cover: { src: ./tide.png, alt: 潮, caption: 一线潮, credit: 宋渡 }' },
    { cover: 'tide.png', text: '一线潮 宋渡 潮水2024-01-23。' },
  ),
  sample(
    '2024/01/24/moved',
    '2024-01-24',
    { head: 'id: 2019/old/place\naliases: [/2019/old/place/]' },
    { id: tag('2019/old/place') },
  ),
  sample(
    '2024/01/25/english',
    '2024-01-25',
    {
      head: 'lang: en\nlicense: https://creativecommons.org/licenses/by/4.0/\nsource: { name: Tide, url: "https://example.com/original" }',
      body: 'The tide.',
    },
    { title: 'Tide & time' },
  ),
  // Both are more than a feed has room for: the longer one is cut.
  sample(
    '2024/01/26/long',
    '2024-01-26',
    { head: summary, body: paragraphs(6e5) },
    { summary: '摘要。', text: paragraphs(6e5).replaceAll('\n\n', ' ') },
  ),
  sample(
    '2024/01/27/longer',
    '2024-01-27',
    { head: summary, body: paragraphs(7e5) },
    { summary: '摘要。', text: null },
  ),
  sample('2024/02/02/last', '2024-02-02'),
  // Published long ago, corrected now.
  sample(
    '2022/06/01/corrected',
    '2022-06-01',
    { head: 'corrections: [{ date: 2024-02-03 09:00, text: 潮高有误。 }]' },
    {
      ...{ updated: '2024-02-03T09:00:00+08:00', issued: '2024-02-03T09:00:00+08:00' },
      text: '2024 年 2 月 3 日更正：潮高有误。 潮水2022-06-01。',
    },
  ),
];
