import assert from 'node:assert/strict';
import { toHtml } from 'hast-util-to-html';
import test from 'node:test';
import { parseHtml } from '../../../html/markdown.ts';
import { makeParagraphs } from './paragraphs.ts';

const cases: [name: string, stored: string, shown: string][] = [
  ['blank lines and line breaks', 'a\nb\n\n\nc\n', '<p>a<br>b</p><p>c</p>'],
  ['one paragraph', 'a <b>b</b>\n', 'a <b>b</b>'],
  ['emphasis over a blank line', 'a <em>b\n\nc</em> d', '<p>a <em>b</em></p><p><em>c</em> d</p>'],
  ['text between blocks', 'a\n<h2>b</h2>\nc\n\nd\n<ul>\n<li>e\nf</li>\n</ul>', 'a<h2>b</h2><p>c</p><p>d</p><ul>\n<li>e<br>f</li>\n</ul>'],
  ['a break that is written already', 'a<br />\nb', 'a<br>b'],
  ['text that is kept', '<pre>a\n\nb</pre><script>a\n\nb</script>', '<pre>a\n\nb</pre><script>a\n\nb</script>'],
  ['a code of several lines', 'a\n<code>b\n  c</code>\nd', '<p>a</p><pre><code>b\n  c</code></pre><p>d</p>'],
  ['quotations', '<blockquote>a\n\nb</blockquote>', '<blockquote><p>a</p><p>b</p></blockquote>'],
  ['a blank line of other spaces', 'a\n \t\nb', '<p>a</p><p>b</p>'],
];

for (const [name, stored, shown] of cases) {
  test(name, () => {
    const tree = parseHtml(stored);
    makeParagraphs(tree);
    assert.equal(toHtml(tree), shown);
  });
}
