import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SaxesParser } from 'saxes';
import { x } from 'xastscript';
import { inLines, printDocument } from './xml.ts';

/** What a strict reader finds; it throws where a document is not well-formed. */
function textOf(xml: string): string {
  const parser = new SaxesParser();
  let found = '';
  parser.on('text', (text) => (found += text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(Buffer.from(xml).toString()).close();
  // Around the root there are line breaks.
  return found.replace(/^\n|\n$/g, '');
}

test('any text comes back as it was, but for what XML cannot hold', () => {
  for (const text of [
    '<a>&amp;&#x26;</a>',
    ']]>',
    `"it's"`,
    '&#x3C;',
    '望潮\u{1F30A}',
    'a\tb\nc',
  ]) {
    assert.equal(textOf(printDocument(x('a', text))), text);
  }
  const forbidden = 'a\u0000b\u0010c\uFFFEd\uFFFFe\uD83Cf\uDF0Ag';
  assert.equal(textOf(printDocument(x('a', forbidden))), 'abcdefg');
});

test('elements stand in lines of their own', () => {
  const xml = printDocument(x('a', inLines([x('b'), x('c', '1')])));
  assert.equal(xml, '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n<b/>\n<c>1</c>\n</a>\n');
});
