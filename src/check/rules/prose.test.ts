import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../markdown/parse.ts';
import { quickTree } from '../read/tree.ts';
import { partsOf } from './parts.ts';

/** What is left of a body as prose, `·` for each masked character. */
function proseOf(text: string, parse = parseMarkdown): string {
  return partsOf({ tree: parse(text), text }).prose.replaceAll('\uFFFC', '·');
}

const cases: [text: string, prose: string][] = [
  ['## 潮 *汐*', '···潮 ·汐·'],
  ['见[表](./a.md)与 `x,y`。', '见·表·········与 ·····。'],
  ['![码头](./a.jpg "题")\n图说：码头', '··················\n图说：码头'],
  ['a\\*b &amp; c', 'a··b ····· c'],
  ['见 https://example.org/潮,汐。另见', '见 ·······················。另见'],
  ['写 <code>x,y</code> 与 <b>粗</b>', '写 ················ 与 ···粗····'],
  ['<div>\n潮,汐\n</div>', '·····\n···\n······'],
  ['```\n潮\n```\n\n    汐', '···\n·\n···\n\n·····'],
  ['| 潮 | 汐 |\n| --- | --- |\n| 1 | 2 |', '··潮···汐··\n·············\n··1···2··'],
];

test('prose stands where it stands in the body, whichever parser reads it', () => {
  for (const [text, prose] of cases) {
    assert.equal(proseOf(text), prose);
    assert.equal(proseOf(text, quickTree), prose);
    assert.equal(prose.length, text.length);
  }
});

test('places are lines and columns from 1', () => {
  const { placeAt } = partsOf({ tree: parseMarkdown('潮\n\n😀汐'), text: '潮\n\n😀汐' });
  const places = [0, 1, 2, 3, 5, 6].map(placeAt).map(({ line, column }) => `${line}:${column}`);
  assert.deepEqual(places, ['1:1', '1:2', '2:1', '3:1', '3:3', '3:4']);
});
