import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unpack, type Cbor } from '../fixture/cbor.ts';
import { STARTS } from '../positions.ts';
import { writeChunks, type ChunkRange } from './chunks.ts';
import { WordStream } from './stream.ts';
import { compareCodePoints } from './vocabulary.ts';

type Entry = [word: string, pages: [delta: number, places: number[]][]];

function chunksOf(articles: { title?: string; text: string }[]): {
  chunks: Entry[][];
  ranges: ChunkRange[];
} {
  const stream = new WordStream();
  for (const { title = '', text } of articles) {
    stream.addArticle({ title, standfirst: '', terms: '', body: text });
  }
  const { files, ranges } = writeChunks(stream);
  const chunks = files.map(({ content }) => (unpack(content) as [Cbor])[0] as unknown as Entry[]);
  return { chunks, ranges };
}

test('a word has its pages, and each page its places, as distances', () => {
  const far = `${'甲，'.repeat(70_000)}乙`;
  const { chunks } = chunksOf([{ text: '乙，丙，乙' }, { text: '丁' }, { title: '乙', text: far }]);
  const entries = new Map(chunks.flat());
  assert.deepEqual(entries.get('乙_'), [
    [0, [STARTS.body, 2]],
    [2, [0, 70_000 + STARTS.body]],
  ]);
  assert.deepEqual(entries.get('丁_'), [[1, [STARTS.body]]]);
  assert.equal(entries.get('甲_')?.[0]?.[1].length, 70_000);
});

test('an index without words has no chunk', () => {
  assert.deepEqual(chunksOf([]), { chunks: [], ranges: [] });
  assert.deepEqual(chunksOf([{ text: '！' }]), { chunks: [], ranges: [] });
});

test('words are ordered by code point, and every beginning leads to all its words', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const words = Array.from({ length: 30_000 }, (_, index) =>
    Array.from(index.toString(26).padStart(4, '0'), (digit) =>
      letters.charAt(parseInt(digit, 26)),
    ).join(''),
  );
  const { chunks, ranges } = chunksOf([{ text: `${words.join(' ')} 𠀀 \ufa11 元宇宙` }]);
  const all = chunks.flat().map(([word]) => word);
  assert.deepEqual(all, all.toSorted(compareCodePoints));
  assert.deepEqual(all.slice(-2), ['\ufa11_', '𠀀_']);
  assert.ok(chunks.length > 4);
  const names = [...new Set(ranges.map(({ name }) => name))];
  // As Pagefind's engine does it.
  const loaded = (term: string) =>
    ranges
      .filter(
        ({ from, to }) => compareCodePoints(term, from) >= 0 && compareCodePoints(term, to) <= 0,
      )
      .map(({ name }) => names.indexOf(name));
  for (const beginning of ['a', 'b', 'ba', 'bbc', 'aa', 'abcd_', 'aaaa_', '元', '宇']) {
    const holding = chunks.flatMap((chunk, index) =>
      chunk.some(([word]) => word.startsWith(beginning)) ? [index] : [],
    );
    assert.ok(loaded(beginning).length > 0, beginning);
    assert.deepEqual([...new Set(holding).difference(new Set(loaded(beginning)))], [], beginning);
  }
});
