import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { launchChromium } from '../../../tests/harness/chromium.ts';
import { askByAddress, askByTyping, load, startVisit } from './visit.ts';

/** A page as the search's is to a reader: it shows one result for each of three periods, the last two when asked. */
const html = `<!doctype html><link rel="icon" href="data:,">
<div class="search"><form class="search-form"><input name="q"></form></div><ol id="results"></ol>
<button class="search-deeper" hidden>older</button>
<script type="module">
const [root, results, deeper] = ['.search', '#results', 'button'].map((each) => document.querySelector(each));
const field = root.querySelector('input');
const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
const search = async (period) => {
  root.setAttribute('aria-busy', 'true');
  await fetch('/part?' + period);
  await wait(30);
  results.insertAdjacentHTML('beforeend', '<li><a class="result-link">' + field.value + '</a></li>');
  await wait(30);
  const until = performance.now() + 80;
  while (performance.now() < until);
  root.setAttribute('aria-busy', 'false');
  deeper.hidden = results.children.length >= 3;
};
root.firstChild.addEventListener('submit', (event) => {
  event.preventDefault();
  results.replaceChildren();
  if (field.value !== '') search('newest');
});
deeper.addEventListener('click', () => search('older'));
field.value = new URL(location.href).searchParams.get('q') ?? '';
if (field.value !== '') search('newest');
</script>`;

const server = createServer((request, response) => {
  const isPage = request.url?.startsWith('/search/') === true;
  response.setHeader('Content-Type', isPage ? 'text/html' : 'text/plain');
  response.end(isPage ? html : 'x'.repeat(10_000));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/search/`;
const browser = await launchChromium();
after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

test('a query is followed from its start to the last of all periods', async () => {
  const context = await browser.newContext();
  const cold = await askByAddress(await startVisit(context, false), `${url}?q=x`);
  const visit = await startVisit(context, false);
  const page = await load(visit, url);
  const typed = await askByTyping(visit, 'y');
  await context.close();
  assert.ok(page.bytes > html.length && page.requests === 1);
  for (const [{ first, all, whole, deeper, longestTask }, before] of [
    [cold, 1],
    [typed, 0],
  ] as const) {
    assert.ok(first.ms >= 30 && all.ms >= first.ms + 100 && whole.ms >= all.ms + 280);
    assert.equal(deeper, 2);
    assert.ok(longestTask >= 80);
    assert.deepEqual(
      [first, all, whole].map(({ requests }) => requests - before),
      [1, 1, 3],
    );
    assert.ok(whole.bytes - all.bytes >= 20_000);
  }
});

test('a slow network is waited for', async () => {
  const context = await browser.newContext();
  const { bytes, ms } = await load(await startVisit(context, true), url);
  await context.close();
  assert.ok(bytes > 0 && ms >= 40);
});
