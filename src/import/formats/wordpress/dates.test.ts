import assert from 'node:assert/strict';
import test from 'node:test';
import { gmtOf, momentOf } from './dates.ts';

const none = '0000-00-00 00:00:00';

const moments: [local: string, gmt: string, text: string | null][] = [
  ['2012-03-04 10:15:00', '2012-03-04 02:15:00', '2012-03-04T10:15:00+08:00'],
  ['2012-03-04 21:15:00', '2012-03-05 04:15:00', '2012-03-04T21:15:00-07:00'],
  ['2012-03-04 07:45:00', '2012-03-04 02:15:00', '2012-03-04T07:45:00+05:30'],
  ['2012-03-04 10:15:00', '2012-03-04 10:15:00', '2012-03-04T10:15:00+00:00'],
  ['2012-03-04 10:15:00', none, '2012-03-04 10:15:00'],
  ['2012-03-04 10:15:00', '', '2012-03-04 10:15:00'],
  // Times that no zone sets apart: somebody has edited one of them.
  ['2012-03-04 10:15:00', '2012-03-04 02:14:59', '2012-03-04 10:15:00'],
  ['2012-03-05 10:15:00', '2012-03-04 02:15:00', '2012-03-05 10:15:00'],
  [none, '2012-03-04 02:15:00', '2012-03-04T02:15:00Z'],
  ['2012-02-30 10:15:00', none, null],
  [none, none, null],
  ['', '', null],
];

for (const [local, gmt, text] of moments) {
  test(`${local} and ${gmt} in GMT`, () => {
    assert.equal(momentOf(local, gmt)?.text ?? null, text);
  });
}

test('the date of a feed', () => {
  assert.equal(gmtOf('Sun, 04 Mar 2012 10:15:00 +0800'), '2012-03-04 02:15:00');
  assert.equal(gmtOf('Mon, 30 Nov -0001 00:00:00 +0000'), '');
  assert.equal(gmtOf('gestern'), '');
});
