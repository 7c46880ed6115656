import assert from 'node:assert/strict';
import test from 'node:test';
import { recordsOf } from './records.ts';

const head = '<?xml version="1.0"?>\n<rss><channel>\n<title>Blog</title>\n';
const item = (text: string): string => `<item>\n<title>${text}</title>\n</item>\n`;

async function cut(xml: string, size: number): Promise<[string, string, number, string][]> {
  const chunks = async function* (): AsyncGenerator<string> {
    for (let at = 0; at < xml.length; at += size)
      yield await Promise.resolve(xml.slice(at, at + size));
  };
  const found: [string, string, number, string][] = [];
  for await (const { name, state, line, xml: part } of recordsOf(chunks())) {
    found.push([name, state, line, part]);
  }
  return found;
}

for (const size of [1, 7, 40, 10_000]) {
  test(`parts of a file that comes in pieces of ${size}`, async () => {
    const tricky = '<![CDATA[</item> <!-- </title>]]]]><![CDATA[> <item>]]><!-- </item> -->';
    const xml = `${head}<language/>\n${item('a')}${item(tricky)}<item />${item('c')}</channel></rss>`;
    assert.deepEqual(await cut(xml, size), [
      ['title', 'whole', 3, '<title>Blog</title>'],
      ['item', 'whole', 5, item('a').trim()],
      ['item', 'whole', 8, item(tricky).trim()],
      ['item', 'whole', 11, item('c').trim()],
    ]);
  });

  test(`a file in pieces of ${size} that ends inside an item`, async () => {
    const found = await cut(`${head}${item('a')}<item><title>b</ti`, size);
    assert.deepEqual(found.slice(1), [
      ['item', 'whole', 4, item('a').trim()],
      ['item', 'cut', 7, '<item><title>b</ti'],
    ]);
  });
}

test('a file that ends between two items', async () => {
  const found = await cut(`${head}${item('a')}`, 64);
  assert.deepEqual(found.at(-1), ['', 'cut', 7, '']);
});

test('an item without its end takes none of the next', async () => {
  const found = await cut(`${head}<item><title>a</title>\n${item('b')}</rss>`, 64);
  assert.deepEqual(found.slice(1), [
    ['item', 'cut', 4, '<item><title>a</title>\n'],
    ['item', 'whole', 5, item('b').trim()],
  ]);
});

test('an item that is too long is not kept, and those around it are', async () => {
  const xml = `${head}${item('a')}${item(`<![CDATA[${'x\n'.repeat(11_000_000)}]]>`)}${item('b')}</rss>`;
  const found = await cut(xml, 1 << 20);
  assert.deepEqual(found.slice(1), [
    ['item', 'whole', 4, item('a').trim()],
    ['item', 'huge', 7, ''],
    ['item', 'whole', 11_000_010, item('b').trim()],
  ]);
});

test('entities of a DOCTYPE are no part', async () => {
  const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  const found = await cut(`${bomb}${head}${item('&b;')}</rss>`, 50);
  assert.deepEqual(found.at(-1)?.slice(0, 2), ['item', 'whole']);
});
