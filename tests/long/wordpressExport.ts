import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/**
 * Writes an export of WordPress of about so many bytes: invented articles of 8 kB with a picture each, whose attachments come
 * after all of them, and one item that is longer than any is read.
 *
 * @returns how many articles it holds
 */
export async function writeExport(path: string, bytes: number): Promise<number> {
  const stream = createWriteStream(path);
  const write = async (text: string): Promise<void> => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
  await write(head);
  const articles = Math.floor(bytes / 12_400);
  for (let id = 1; id <= articles; id += 1) {
    await write(
      item(
        id,
        'post',
        paragraphs(id),
        `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${id + articles}</wp:meta_value></wp:postmeta>`,
      ),
    );
    if (id === Math.floor(articles / 2)) await write(item(0, 'post', '长'.repeat(21_000_000), ''));
  }
  for (let id = articles + 1; id <= articles * 2; id += 1) {
    await write(
      item(
        id,
        'attachment',
        '',
        `<wp:attachment_url>https://example.org/wp-content/uploads/${id}.jpg</wp:attachment_url>`,
      ),
    );
  }
  await write('</channel></rss>\n');
  stream.end();
  await once(stream, 'finish');
  return articles;
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>望潮</title>
<link>https://example.org</link>
<language>zh-CN</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://example.org</wp:base_blog_url>
<wp:author><wp:author_login>gu</wp:author_login><wp:author_display_name><![CDATA[顾晚舟]]></wp:author_display_name></wp:author>
`;

function item(id: number, type: string, content: string, more: string): string {
  const day = String((id % 28) + 1).padStart(2, '0');
  return `<item>
<title><![CDATA[灯塔日志第 ${id} 篇]]></title>
<link>https://example.org/archives/${id}</link>
<dc:creator><![CDATA[gu]]></dc:creator>
<guid isPermaLink="false">https://example.org/?p=${id}</guid>
<content:encoded><![CDATA[${content}]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>2012-03-${day} 10:15:00</wp:post_date>
<wp:post_date_gmt>2012-03-${day} 02:15:00</wp:post_date_gmt>
<wp:post_name>log-${id}</wp:post_name>
<wp:status>${type === 'attachment' ? 'inherit' : 'publish'}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:post_type>${type}</wp:post_type>
<category domain="category" nicename="log"><![CDATA[日志]]></category>
${more}
</item>
`;
}

function paragraphs(id: number): string {
  const sentence = '潮水在夜里退去，守塔人把这一天的风向和船只记在簿子上，再把灯擦亮。';
  const link = `<a href="https://example.org/?p=${Math.max(1, id - 1)}">昨天</a>`;
  return Array.from(
    { length: 19 },
    (_, at) => `第 ${at} 段。${sentence.repeat(4)}<strong>${sentence}</strong>${link}`,
  ).join('\n\n');
}
