import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STARTS } from '../positions.ts';
import { score, type Phrases } from './rank.ts';

const { title, standfirst, terms, body } = STARTS;

/** As many phrases of two characters, in a tenth of the articles each. */
const alike = (count: number): Phrases => ({
  lengths: Array.from({ length: count }, () => 2),
  found: Array.from({ length: count }, () => 100),
  articles: 1000,
});

const scoreOf = (places: number[][], phrases = alike(places.length)) => score({ places }, phrases);

/** So many places from one on, with gaps between them. */
const often = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) => from + 7 * index);

test('a title goes before a standfirst, that before terms, and those before the text, however often', () => {
  const scores = [title + 20, standfirst + 60, terms + 30, body + 900].map((place) => [
    scoreOf([[place]]),
    scoreOf([often(500, place).filter((each) => place >= body || each < place + 60)]),
  ]);
  for (const [index, [once = 0]] of scores.entries()) {
    const [, below = -1] = scores[index + 1] ?? [];
    assert.ok(once > below, `${index}: ${once}, ${below}`);
  }
});

test('a title that says it once goes before any text', () => {
  assert.ok(scoreOf([[title]]) > scoreOf([often(10_000, body)]));
});

test('what follows each other as in the query goes before what is scattered in the same parts', () => {
  for (const part of [title, standfirst, body]) {
    const exact = scoreOf([[part + 10], [part + 12]]);
    for (const scattered of [
      [[part + 10], [part + 30]],
      [[part + 12], [part + 10]],
      [often(30, part).slice(0, part === body ? 30 : 3), [part + 12]],
    ]) {
      assert.ok(exact > scoreOf(scattered), JSON.stringify(scattered));
    }
  }
});

test('what is rare weighs more than what is common', () => {
  const phrases: Phrases = { lengths: [2, 2], found: [3, 900], articles: 1000 };
  assert.ok(scoreOf([[title], [body]], phrases) > scoreOf([[body], [title]], phrases));
});

test('more is never worse', () => {
  const places = [1, 40, standfirst + 3, terms + 9, ...often(40, body)];
  let before = 0;
  for (let count = 1; count <= places.length; count += 1) {
    const now = scoreOf([places.slice(-count)]);
    assert.ok(now >= before, String(count));
    before = now;
  }
});

test('scores are finite, not below 0, and those of equal evidence are equal', () => {
  for (const found of [1, 1000]) {
    const phrases: Phrases = { lengths: [1, 1], found: [found, found], articles: 1000 };
    const places = [[body + 7], [body + 90, body + 100]];
    const first = scoreOf(places, phrases);
    assert.ok(Number.isFinite(first) && first >= 0);
    assert.equal(scoreOf(structuredClone(places), phrases), first);
  }
});

test('texts that say it about as often are equals, so that the newest goes first', () => {
  assert.equal(scoreOf([often(90, body + 300)]), scoreOf([often(110, body + 300)]));
});
