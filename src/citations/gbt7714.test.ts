import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cited } from './fixture/cited.ts';
import { gbt7714 } from './gbt7714.ts';

const url = 'https://example.org/archive/2024/03/05/tide/';
const source = { name: '望潮晚报', url: null };
type Given = Parameters<typeof cited>[0];

/** With a day of access, where the line has a place for one. */
const line = (given: Given) => gbt7714(cited(given)).join('2026-08-20');

const cases: [what: string, Given, string][] = [
  [
    'an article of a newspaper: no day of access',
    { source, authors: ['顾晚舟'] },
    `顾晚舟. 大潮之后[N/OL]. 望潮晚报, 2024-03-05. ${url}.`,
  ],
  [
    'a page of the site',
    { authors: ['顾晚舟'], on: '2024-03-06 23:50' },
    `顾晚舟. 大潮之后[EB/OL]. (2024-03-06)[2026-08-20]. ${url}.`,
  ],
  ['no author', { source }, `大潮之后[N/OL]. 望潮晚报, 2024-03-05. ${url}.`],
  [
    'three authors',
    { source, authors: ['顾晚舟', '陆听澜', '宋渡'] },
    `顾晚舟，陆听澜，宋渡. 大潮之后[N/OL]. 望潮晚报, 2024-03-05. ${url}.`,
  ],
  [
    'more than three',
    { source, authors: ['顾晚舟', '陆听澜', '宋渡', '周小满', '何知潮'] },
    `顾晚舟，陆听澜，宋渡，等. 大潮之后[N/OL]. 望潮晚报, 2024-03-05. ${url}.`,
  ],
  [
    'translators, as many as authors, and a subtitle; not the kicker',
    { source, kicker: '世界简讯', subtitle: '码头一日', translators: ['甲', '乙', '丙', '丁'] },
    `大潮之后：码头一日[N/OL]. 甲，乙，丙，等，译. 望潮晚报, 2024-03-05. ${url}.`,
  ],
  [
    'traditional characters',
    { source, lang: 'zh-TW', translators: ['甲'] },
    `大潮之后[N/OL]. 甲，譯. 望潮晚报, 2024-03-05. ${url}.`,
  ],
  [
    'Japanese',
    { lang: 'ja', authors: ['甲', '乙', '丙', '丁'], translators: ['戊'] },
    `甲，乙，丙，他. 大潮之后[EB/OL]. 戊，訳. (2024-03-05)[2026-08-20]. ${url}.`,
  ],
  [
    'English',
    {
      ...{ source: { name: 'Tidewatch Evening Post', url: null }, lang: 'en-GB' },
      ...{ title: 'After the tide', subtitle: 'a day in port', translators: ['Lin, Wenyu'] },
      authors: ['Ellison, Mara J.', 'Lu Tinglan', 'Song, Du', 'He Zhichao'],
    },
    `Ellison Mara J, Lu Tinglan, Song Du, et al. After the tide: a day in port[N/OL]. Lin Wenyu, trans. Tidewatch Evening Post, 2024-03-05. ${url}.`,
  ],
  [
    'a name that ends with a point, and a permanent identifier',
    { source, authors: ['望潮 Inc.'], id: 'doi:10.1234/tide' },
    `望潮 Inc. 大潮之后[N/OL]. 望潮晚报, 2024-03-05. ${url}. DOI:10.1234/tide.`,
  ],
];

for (const [what, given, expected] of cases) {
  test(`GB/T 7714: ${what}`, () => {
    assert.equal(line(given), expected);
  });
}

test('GB/T 7714: without a day of access there is its empty place', () => {
  assert.deepEqual(gbt7714(cited()), ['大潮之后[EB/OL]. (2024-03-05)[', `]. ${url}.`]);
});
