import assert from 'node:assert/strict';
import test from 'node:test';
import { replaceShortcodes, type Shortcode } from './shortcodes.ts';

function expand(html: string): { text: string; unknown: string[]; doubtful: string[] } {
  const unknown: string[] = [];
  const doubtful: string[] = [];
  const print = ({ name, options, values, content }: Shortcode): string =>
    `{${[name, ...[...options].map(([key, value]) => `${key}:${value}`), ...values, content ?? '-'].join('|')}}`;
  const text = replaceShortcodes(html, {
    known: new Set(['gallery', 'caption', 'code', 'audio']),
    expand: print,
    unknown: ({ tag }) => void unknown.push(tag),
    doubtful: (tag) => void doubtful.push(tag),
  });
  return { text, unknown, doubtful };
}

const replaced: [string, string][] = [
  ['[gallery]', '{gallery|-}'],
  [`[gallery ids="1,2" Size='a b' columns=3]`, '{gallery|ids:1,2|size:a b|columns:3|-}'],
  ['[gallery ids=“1,2” /]', '{gallery|ids:1,2|-}'],
  ['[audio https://example.org/a.mp3]', '{audio|https://example.org/a.mp3|-}'],
  ['[caption caption="a [b] c"]x[/caption]', '{caption|caption:a [b] c|x}'],
  ['[caption]a [gallery] b[/caption]c', '{caption|a {gallery|-} b}c'],
  ['[code]a[0] = "[gallery]" <b>[/code]', '{code|a[0] = "[gallery]" <b>}'],
  ['[caption]没有结尾', '{caption|-}没有结尾'],
  ['甲[/gallery]乙', '甲乙'],
];

for (const [html, text] of replaced) {
  test(`a known shortcode: ${html}`, () => {
    assert.deepEqual(expand(html), { text, unknown: [], doubtful: [] });
  });
}

const kept = [
  '[1] [12:30] [sic] [图] [ ] [] a[i] 见[注]',
  '[链接](https://example.org) [link](a) [a][b]',
  '<a title="[gallery]">x</a> <code>[gallery]</code> <pre>[gallery a="b"]</pre> <!-- [gallery] -->',
  '[the man] said [he was] here',
  'x [gallery',
];

for (const html of kept) {
  test(`no shortcode: ${html}`, () => {
    assert.deepEqual(expand(html), { text: html, unknown: [], doubtful: [] });
  });
}

test('unknown shortcodes leave what they enclose, and are told', () => {
  assert.deepEqual(expand('[box color="red"]文[tab_x]本[/box] [su/] [url=http://a.b]链[/url] [/old]'), {
    text: '文本  链 ',
    unknown: ['[tab_x]', '[box color="red"]', '[su/]', '[url=http://a.b]', '[/old]'],
    doubtful: [],
  });
});

test('a word in brackets that is a line of its own stays, and is told', () => {
  const html = '<p>[subscribe]</p>\n文[sic]字\n[end]';
  assert.deepEqual(expand(html), { text: html, unknown: [], doubtful: ['[subscribe]', '[end]'] });
});

test('what is escaped is a text', () => {
  const { text } = expand('[[gallery ids="1"]] [[caption]甲[/caption]] [[1]]');
  const plain = text.replaceAll('&#91;', '[').replaceAll('&#93;', ']');
  assert.equal(plain, '[gallery ids="1"] [caption]甲[/caption] [[1]]');
  assert.equal(expand(text).text, text);
});

test('hostile texts take no long time', () => {
  for (const piece of ['[a x=1]', '[a', '[[a', '<code>', '[a b="', '<a ', '[x][/x]', '[/a][a b=1]']) {
    const start = performance.now();
    expand(piece.repeat(50_000));
    assert.ok(performance.now() - start < 5_000, piece);
  }
});
