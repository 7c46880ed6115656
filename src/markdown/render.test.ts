import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from './visit.ts';
import { render } from './render.ts';
import { printLinks } from './symbols.ts';

test('words follow the language', () => {
  const body = 'a[^1]\n\n[^1]: b\n';
  assert.match(render(body, 'en').html, />Footnotes<[^]*aria-label="Back to reference 1"/);
  assert.match(render(body, 'zh-TW').html, />註釋<[^]*aria-label="返回正文 1"/);
  assert.match(render(body, 'zh-Hans').html, />注释</);
  assert.throws(() => render(body, 'zh_CN'), RangeError);
});

test('forbidden characters leave the positions of the rest alone', () => {
  const { html, facts } = render('甲\u0001\u0002\n乙\u0000[丙](a.md)\u0001\uD800 <foo>\n', 'zh');
  assert.doesNotMatch(html.replace('\u00010\u0001', ''), /\p{Cs}|[^\P{Cc}\n]/u);
  assert.deepEqual(facts.links, [{ kind: 'link', href: 'a.md', line: 2, column: 3 }]);
  assert.deepEqual(facts.removed, { what: '<foo>', line: 2, column: 15 });
});

test('symbols cannot be forged by character references in raw HTML', () => {
  const { html } = render('<i title="&#1;0&#1;">&#1;0&#1;</i>\n\n<b>\n&#1;0&#1;\n</b>\n', 'zh');
  assert.equal(printLinks(html, () => 'FORGED').includes('FORGED'), false);
});

test('what an unwrapped link holds is counted once', () => {
  const { html, facts } = render('[![a](b)](javascript:x) [c](d)', 'zh');
  assert.deepEqual(
    facts.links.map(({ href }) => href),
    ['b', 'd'],
  );
  assert.equal(
    printLinks(html, String).replaceAll(/ (?:alt|loading|decoding)="\w*"/g, ''),
    '<p><img src="0"> <a href="1">c</a></p>',
  );
});

test('printed links are escaped for an attribute', () => {
  const { html } = render('[a](b)', 'zh');
  assert.equal(
    printLinks(html, () => `"><&'`),
    `<p><a href="&quot;&gt;&lt;&amp;'">a</a></p>`,
  );
});

test('comments and presentational attributes are no removal', () => {
  const body = '<!-- a <b> --> <p align=center style="x" class=y><font face="<z>">a</font></p>';
  assert.equal(render(body, 'zh').facts.removed, null);
});

test('removals are reported with their place', () => {
  const removed = (body: string): unknown => render(body, 'zh').facts.removed;
  assert.deepEqual(removed('a\n\n> b <Foo-Bar>'), { what: '<Foo-Bar>', line: 3, column: 5 });
  assert.deepEqual(removed('a <td> b'), { what: '<td>', line: 1, column: 3 });
  assert.deepEqual(removed('[a](data:x)'), { what: 'data:', line: 1, column: 1 });
  assert.deepEqual(removed('<p>a\n<b ONCLICK=x>c</b>'), { what: 'onclick', line: 2, column: 1 });
  assert.deepEqual(removed('<input type=text>'), { what: '<input>', line: 1, column: 1 });
  assert.equal(removed('`<foo>` \\<foo>'), null);
});

test('quotes without end are refused, other excess is rendered', () => {
  assert.throws(() => render(`a\n\n${'>'.repeat(10_000)} b`, 'zh'), /more than 500 quotes/);
  assert.equal(render('[a](b) '.repeat(5_000), 'zh').facts.links.length, 5_000);
  assert.equal(render('元宇宙，'.repeat(40_000), 'zh').facts.graphemes, 160_000);
  assert.ok(render(`${'<div>\n'.repeat(300)}a`, 'zh').html.includes('a'));
  assert.ok(render(`${'> '.repeat(300)}a`, 'zh').html.includes('a'));
});

const PIECES = [
  ...['<script>', '</script>', '<svg>', '<math>', '<style>', '<iframe src=//x>', '<!--', '-->'],
  ...['<img src=x onerror=alert(1)>', '<a href="javascript:x">', '</a>', '<p>', '</p>', '<table>'],
  ...['<td>', '</table>', '<noscript>', '<template>', '<title>', '<textarea>', '<xmp>', '<b', '"'],
  ...["'", '>', '<', '/', '=', '`', '```\n', '\n', '\n\n', ' ', '> ', '- ', '[a](', 'javascript:x'],
  ...[')', '&lt;', '&#1;0&#1;', '<![CDATA[', ']]>', '<form action=x>', '<input name=a>', '元', '|'],
  ...['<object data=x>', '<select>', '<mtext>', '<mglyph>', '<a id=x name=y>', '<figure>', '#'],
];
const URLS = new Set(['href', 'src', 'poster', 'cite']);
const FORBIDDEN = /^(?:script|svg|math|style|iframe|form|object|embed|base|link|meta|template)$/;

test('no mixture of hostile pieces comes out as anything that runs', () => {
  const body = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(body, (text) => {
      const { html, facts } = render(text, 'zh');
      const printed = printLinks(html, (index) => facts.links[index]?.href ?? 'javascript:none');
      visit(fromHtml(printed, { fragment: true }), 'element', (element) => {
        assert.doesNotMatch(element.tagName, FORBIDDEN);
        assert.deepEqual(dangers(element), []);
      });
      assert.equal(new Set(facts.ids).size, facts.ids.length);
    }),
    { numRuns: 500, seed: 1 },
  );
});

function dangers({ properties }: Element): string[] {
  return Object.entries(properties)
    .filter(([name, value]) => {
      if (URLS.has(name)) return /^\s*(?:javascript|data|vbscript):/i.test(String(value));
      return /^on|^style$|^srcdoc$|^action$/i.test(name);
    })
    .map(([name]) => name);
}
