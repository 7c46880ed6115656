import assert from 'node:assert/strict';
import { test } from 'node:test';
import { machineDate, parseDate, placeDate } from './date.ts';

function read(text: string, zone = 'Asia/Shanghai') {
  const written = parseDate(text);
  return 'rule' in written ? written : placeDate(written, zone);
}

test('a local date is read in the zone, not in UTC', () => {
  assert.deepEqual(read('2022-07-28 08:23:56'), {
    day: '2022-07-28',
    time: '08:23:56',
    offset: '+08:00',
    instant: Date.UTC(2022, 6, 28, 0, 23, 56) / 1000,
  });
});

test('a day alone stays a day', () => {
  const date = read('2024-03-05');
  assert.ok(!('rule' in date));
  assert.equal(date.time, null);
  assert.equal(machineDate(date), '2024-03-05');
  assert.equal(date.instant, Date.UTC(2024, 2, 4, 16) / 1000);
});

test('an offset that is given wins over the zone, and the local day is its own', () => {
  const date = read('2023-05-02T22:00:00-07:00');
  assert.ok(!('rule' in date));
  assert.equal(machineDate(date), '2023-05-02T22:00:00-07:00');
  assert.equal(date.instant, Date.UTC(2023, 4, 3, 5) / 1000);
  const utc = read('2023-05-02T22:00Z', 'Asia/Tokyo');
  assert.ok(!('rule' in utc));
  assert.equal(utc.offset, '+00:00');
});

test('Shanghai before standard time and in the summers of 1986 to 1991', () => {
  const old = read('1900-05-01 10:00');
  assert.ok(!('rule' in old));
  assert.equal(machineDate(old), '1900-05-01T10:00:00+08:06');
  assert.equal(old.instant, Date.UTC(1900, 4, 1, 10) / 1000 - (8 * 3600 + 5 * 60 + 43));
  const summer = read('1988-07-10 09:30');
  assert.ok(!('rule' in summer));
  assert.equal(machineDate(summer), '1988-07-10T09:30:00+09:00');
});

test('a time that clocks skipped or ran through twice is refused with the choices', () => {
  assert.deepEqual(read('2024-03-10 02:30', 'America/Los_Angeles'), {
    rule: 'date/skipped',
    detail: { value: '2024-03-10 02:30', zone: 'America/Los_Angeles' },
  });
  assert.deepEqual(read('2024-11-03 01:30', 'America/Los_Angeles'), {
    rule: 'date/ambiguous',
    detail: {
      value: '2024-11-03 01:30',
      zone: 'America/Los_Angeles',
      first: '2024-11-03T01:30-07:00',
      second: '2024-11-03T01:30-08:00',
    },
  });
});

for (const text of ['2019-13-02', '2019-02-30', '2019-02-03 25:00', '2019-02-03T10:00+29:00']) {
  test(`${text} is not in the calendar`, () => {
    assert.deepEqual(read(text), { rule: 'date/invalid', detail: { value: text } });
  });
}

for (const text of ['03/04/2019', '2019-2-3', '2019', '昨天', '2019-02-03 10', '']) {
  test(`"${text}" is not read by guessing`, () => {
    assert.deepEqual(read(text), { rule: 'date/format', detail: { value: text } });
  });
}
