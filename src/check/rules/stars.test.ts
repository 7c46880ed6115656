import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../markdown/parse.ts';
import { partsOf } from './parts.ts';
import { withoutPair } from './stars.ts';

/** How many `**` the build's parser leaves in a text of one paragraph. */
function left(text: string): number {
  const { prose } = partsOf({ tree: parseMarkdown(text), text });
  return [...prose.matchAll(/\*\*/g)].length;
}

test('stars that the build takes for emphasis are none that stay', () => {
  for (const text of [
    ...[
      '**重点。**后面',
      '这是**“重点”**吗',
      '**停航**',
      '见**（一）**条',
      'a **b** c',
      '**한국어(조선말)**은',
    ],
    ...[
      '** 停航 **',
      '明天** 复航**',
      '**停航',
      '停航。**',
      'a**"b"**c',
      '2 ** 3',
      '** 一 **，二** 三**',
    ],
    ...['**😀**后', '后**😀**', '**，**和**。**'],
  ]) {
    const stars = [...text.matchAll(/\*\*/g)].map(({ index }) => index);
    assert.equal(withoutPair(stars, text, 0).length, left(text), text);
  }
});
