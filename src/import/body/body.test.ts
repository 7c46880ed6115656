import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settleBody, type Guide } from './settle.ts';

const files: Record<string, string> = { 'a.png': 'a.png', 'b.pdf': 'b.pdf', 'c(1).png': 'c-1.png' };
const addresses: Record<string, string> = { '/old.html': '/new/', 'x.md': '/x/' };
const guide: Guide = {
  addressOf: (href) => addresses[href] ?? null,
  take: (href) => files[href] ?? null,
};
const settle = (text: string, title = 'T') => settleBody(text, title, guide);

test('links and pictures in every form lead to their new places, and nothing else changes', () => {
  const text = `A [l](/old.html "t") ![p](<c(1).png> 'w') [r][1], ![s][2], [d](b.pdf).

> [in *a* quote](x.md)

<p><img width=1 src='a.png' alt="x"><a href=/old.html>l</a></p>

| [cell](x.md) |
| --- |

\`[code](x.md)\` <https://example.org/> [e]()

[1]: /old.html
[2]: <a.png> "two"
`;
  const { body, missing, remote } = settle(text);
  assert.equal(
    body,
    `A [l](/new/ "t") ![p](<./c-1.png> 'w') [r][1], ![s][2], [d](./b.pdf).

> [in *a* quote](/x/)

<p><img width=1 src="./a.png" alt="x"><a href="/new/">l</a></p>

| [cell](/x/) |
| --- |

\`[code](x.md)\` <https://example.org/> [e]()

[1]: /new/
[2]: <./a.png> "two"
`,
  );
  assert.deepEqual([missing, remote], [[], []]);
});

test('what leads nowhere and what is elsewhere is told, each once', () => {
  const { body, missing, remote } = settle(
    '![](n.png) ![](n.png) [x](gone.md) ![](https://e.org/a.png) ![](//e.org/b.png) [y](#z) [m](mailto:a@e.org) [w](https://e.org)',
  );
  assert.match(body, /^!\[\]\(n\.png\)/);
  assert.deepEqual(missing, ['n.png', 'gone.md']);
  assert.deepEqual(remote, ['https://e.org/a.png', '//e.org/b.png']);
});

test('a first heading that is the title goes, and no other of the first level stays', () => {
  assert.deepEqual(settle('# T #\n\nx\n\n## y\n').body, '\n\nx\n\n## y\n');
  assert.equal(settle('Ｔ\n===\nx\n').hadTitle, true);
  const { body, lowered, hadTitle } = settle(
    'x\n\n# one\n\ntwo\n---\n\nthree\nlines #\n===\n\n###### six\n\n# T\n',
  );
  assert.equal(body, 'x\n\n## one\n\n### two\n\n## three lines # #\n\n###### six\n\n## T\n');
  assert.deepEqual([lowered, hadTitle], [true, false]);
  const code = '```\n# T\n```\n\n    # x\n';
  assert.deepEqual(settle(code).body, code);
});

test('bodies that were made to take the square of the time come out right', () => {
  const same = [
    'http://'.repeat(50_000),
    'x\n\n'.repeat(200_000),
    Array.from({ length: 4000 }, (_, index) => '`'.repeat(index + 1)).join('x'),
    '_a*'.repeat(50_000),
  ];
  for (const text of same) {
    const { body, missing } = settle(text);
    assert.ok(body === text);
    assert.deepEqual(missing, []);
    const behind = settle(`${text}\n\n[l](/old.html)\n`).body;
    assert.ok(behind === `${text}\n\n[l](/new/)\n`);
  }
});

test('a long body is settled as a short one is', () => {
  const filler = 'Nothing *is* to be settled here.\n\n'.repeat(1000);
  const text = (level: string, href: string, picture: string) =>
    `[l][1] and ![p][2]\n\n${filler}${level} **One** #\n\n${filler}> - [a\n>   b](${href} "t")\n\n${filler}\`\`\`\n# no\n\n[x](x.md)\n\`\`\`\n\n[1]: ${href}\n\n[2]: ${picture}\n`;
  const { body, lowered, missing, remote } = settle(text('#', 'x.md', 'https://e.org/a.png'));
  assert.ok(body === text('##', '/x/', 'https://e.org/a.png'));
  assert.deepEqual([lowered, missing, remote], [true, [], ['https://e.org/a.png']]);
  assert.equal(settle(`# **T**\n\n${filler}`).hadTitle, true);
});
