import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { render } from '../../markdown/render.ts';
import { quickLook } from './look.ts';

const doubts: Record<string, string> = {
  '<script>x</script>': 'html',
  '<b>未完': 'html',
  '<i><b>交错</i></b>': 'html',
  '<div onclick="x">文</div>': 'html',
  '<a href="/x/">文</a>': 'html',
  '<td>文</td>': 'html',
  '<username>': 'html',
  '见 [文](javascript:x)': 'scheme',
  '[文][a]\n\n[a]: ./b.md': 'definitions',
  '```\n[文](./b.md)\n```': 'brackets',
  '文\u0001': 'characters',
};

for (const [body, doubt] of Object.entries(doubts)) {
  test(`a quick look is not sure of ${JSON.stringify(body)}`, () => {
    assert.equal(quickLook(body), doubt);
  });
}

test('depth and size that no author writes are left to the build', () => {
  assert.equal(quickLook(`${'> '.repeat(200)}文`), 'depth');
  assert.equal(quickLook('潮'.repeat(20_001)), 'size');
});

test('links stand where they stand for the build, beside emoji and Chinese', () => {
  const body =
    '😀 潮[一](./a.md "题")，![二](b.jpg)\n\n> <ruby>汐<rt>xī</rt></ruby> [三](/c/)[四][x]\n\n[x]: https://example.org/\n';
  const facts = quickLook(body);
  assert.ok(typeof facts === 'object');
  assert.deepEqual(facts.links, render(body, 'zh-CN').facts.links);
  assert.equal(facts.links.length, 3);
});

const pieces = [
  ...[
    '潮',
    '😀',
    ' ',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '    ',
    '`',
    '```\n',
    '**',
    '_',
    '~',
    '\\',
    '|',
    '&amp;',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '](./a.md)',
    '![',
    '](b.jpg "题")',
    '](/c/#d)',
    '](https://e.org)',
    '<',
    '>',
  ],
  ...['[^1]', '[^1]: 注\n', '[x]: https://e.org\n', '[x]', 'https://e.org/见', 'a@b.cn', '# 题\n'],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<!-- 注 -->',
    '<details>\n',
    '</details>\n',
    '<ruby>',
    '</ruby>',
    '<p',
    '"',
  ],
];

test('of what a quick look is sure, the build finds no link that it has not, and takes nothing away', () => {
  let sure = 0;
  const bodies = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''));
  const same = (body: string) => {
    const quick = quickLook(body);
    if (typeof quick === 'string') return;
    sure += 1;
    const { links, removed } = render(body, 'zh-CN').facts;
    // Those of footnotes are the renderer's own; what a footnote holds that nothing refers to is not shown.
    const own = links.filter(({ href }) => !/^#fn(?:ref)?-/.test(href));
    const known = new Set(quick.links.map((link) => JSON.stringify(link)));
    const missed = own.filter(
      ({ kind, href, line, column }) => !known.has(JSON.stringify({ kind, href, line, column })),
    );
    assert.deepEqual([missed, removed], [[], null], JSON.stringify(body));
  };
  fc.assert(fc.property(bodies, same), { numRuns: 3000, seed: 6 });
  assert.ok(sure > 500, String(sure));
});
