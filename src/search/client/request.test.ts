import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ORDERS, readRequest, writeRequest, type SearchRequest } from './request.ts';

const address = new URL('https://a.example/sub/path/search/?x=1#find=%E6%BD%AE');

const said = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim());
const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const years = fc.oneof(
  fc.constant({ from: '', to: '' }),
  year.map((from) => ({ from, to: '' })),
  year.map((to) => ({ from: '', to })),
  fc
    .tuple(year, year)
    .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
);
const requests: fc.Arbitrary<SearchRequest> = fc
  .record({
    query: said,
    order: fc.constantFrom(...ORDERS),
    years,
    values: fc.record({ section: said, source: said, tag: said }, { requiredKeys: [] }),
  })
  .map(({ years: span, values, ...rest }) => {
    const chosen = Object.entries(values).filter(([, value]) => value !== '');
    return { ...rest, ...span, values: Object.fromEntries(chosen) };
  });

test('an address says what is asked for, and nothing is lost', () => {
  fc.assert(
    fc.property(requests, requests, (before, asked) => {
      const written = writeRequest(writeRequest(address, before), asked);
      assert.deepEqual(readRequest(new URL(written.href)), asked);
      assert.equal(written.searchParams.get('x'), '1');
      assert.equal(written.hash, address.hash);
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('what is not asked for is not in the address', () => {
  const nothing = readRequest(new URL('https://a.example/search/'));
  assert.deepEqual(nothing, { query: '', order: 'best', from: '', to: '', values: {} });
  const { href } = writeRequest(new URL('https://a.example/search/?q=a&year=2019&tag=b'), nothing);
  assert.equal(href, 'https://a.example/search/');
});

test('years are one, a span, or open at an end', () => {
  for (const [written, from, to] of [
    ['2019', '2019', '2019'],
    ['2019-2021', '2019', '2021'],
    ['2019-', '2019', ''],
    ['-2021', '', '2021'],
    ['2021-2019', '2019', '2021'],
    ...['-', '', '19', '2019-21', '20190', '2019–2021', '２０１９', '2019-2021-', '<b>'].map(
      (odd) => [odd, '', ''] as const,
    ),
  ] as const) {
    const read = readRequest(new URL(`https://a.example/?year=${encodeURIComponent(written)}`));
    assert.deepEqual([read.from, read.to], [from, to], written);
  }
});

test('an address that makes no sense is read as far as it does', () => {
  const search =
    '?q=%F0%28%8C&q=second&order=__proto__&order=newest&year=9999-0000&section=%20&tag=%00&source=%ED%A0%80';
  const { query, order, values, ...span } = readRequest(new URL(search, address));
  assert.equal(query, '\ufffd(\ufffd');
  assert.equal(order, 'best');
  assert.deepEqual(span, { from: '0000', to: '9999' });
  assert.deepEqual(Object.keys(values), ['source', 'tag']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (odd) => {
      const url = new URL(address);
      url.search = odd;
      const read = readRequest(url);
      assert.deepEqual(readRequest(writeRequest(url, read)), read);
    }),
    { numRuns: 500, seed: 7 },
  );
});
