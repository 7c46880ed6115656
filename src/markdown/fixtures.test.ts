import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { render } from './render.ts';
import { printLinks } from './symbols.ts';

const folder = new URL('./fixtures/', import.meta.url);
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

// `output.html` and, where it is worth a look, `feed.html` have the links as the author wrote them; `facts.json` has the
// facts that matter.
for (const name of names) {
  test(`fixture ${name}`, () => {
    const at = new URL(`${name}/`, folder);
    const { html, feed, facts } = render(readFileSync(new URL('input.md', at), 'utf8'), 'zh-CN');
    const printed = (text: string) =>
      `${printLinks(text, (index) => facts.links[index]?.href ?? 'no such link')}\n`;
    assert.equal(printed(html), readFileSync(new URL('output.html', at), 'utf8'));
    assert.equal(facts.feedBytes, Buffer.byteLength(feed ?? html));
    const forFeeds = new URL('feed.html', at);
    if (existsSync(forFeeds)) {
      assert.equal(printed(feed ?? html), readFileSync(forFeeds, 'utf8'));
    }
    const path = new URL('facts.json', at);
    if (!existsSync(path)) return;
    const expected = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const found = Object.entries(facts).filter(([fact]) => fact in expected);
    assert.deepEqual(Object.fromEntries(found), expected);
  });
}

test('there are fixtures', () => {
  assert.ok(names.length > 20);
});
