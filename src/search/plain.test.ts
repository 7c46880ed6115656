import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from './plain.ts';
import { fold } from './fold.ts';

const text = (html: string) => fold(plainText(html));

test('each block is a line, inline elements leave no trace', () => {
  assert.equal(text('<h2>甲</h2><p>乙<em>丙</em>\n丁<br>戊</p>'), '甲\n乙丙 丁 戊');
  assert.equal(text('<ul><li>甲</li><li>乙</li></ul>'), '甲\n乙');
  assert.equal(text('<table><tr><td>甲</td><td>乙</td></tr></table>'), '甲\n乙');
});

test('captions and code are text, readings of ruby and scripts are not', () => {
  assert.equal(text('<figure><img alt="x"><figcaption>图说</figcaption></figure>'), '图说');
  assert.equal(text('<pre><code>a &lt; b\n<span>c</span></code></pre>'), 'a < b c');
  assert.equal(text('<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rt>zì</rt></ruby>'), '汉字');
  assert.equal(text('<p>甲</p><script>x</script><style>y</style>'), '甲');
});

test('attributes, comments and references are read as HTML says', () => {
  assert.equal(text('<p title="a > b">甲<!-- <p>x</p> -->乙</p>'), '甲乙');
  assert.equal(
    text('&amp;lt; &#x27;&#39;&quot;&apos;&nbsp;&#x1F600;&unknown; a&b'),
    "&lt; ''\"' 😀&unknown; a&b",
  );
  assert.equal(text('<ruby>汉<rt><ruby>x<rt>y</rt></ruby></rt>字</ruby>'), '汉字');
  assert.equal(text('甲 < 乙'), '甲 < 乙');
  assert.equal(text('<p>甲<script>never closed'), '甲');
});
