import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termOf } from '../../tests/harness/articles.ts';
import { cited, nasty } from './fixture/cited.ts';

test('what comes from a publication is an article of it, and what does not is a page of the site', () => {
  const own = cited();
  assert.deepEqual([own.kind, own.container], ['webpage', '望潮报库']);
  const kept = cited({ source: { name: '晚报', url: null } });
  assert.deepEqual([kept.kind, kept.container], ['newspaper', '晚报']);
});

test('the address is this site’s, where there is an original elsewhere too', () => {
  const { url } = cited({
    source: { name: '晚报', url: 'https://example.com/original' },
    canonical: 'https://example.com/canonical',
  });
  assert.equal(url, 'https://example.org/archive/2024/03/05/tide/');
});

test('people, publications, columns and keywords have their display names, each once', () => {
  const vocabulary = {
    authors: [termOf('顾', '顾晚舟', ['Gu Wanzhou']), termOf('林', '林问渔')],
    sources: [termOf('晚报', '望潮晚报')],
    sections: [termOf('城事', '城事·副刊')],
    tags: [termOf('tide', '潮', ['潮水'])],
  };
  const citation = cited(
    {
      authors: ['顾', 'Gu Wanzhou', '周'],
      translators: ['林'],
      source: { name: '晚报', url: null },
      ...{ section: '城事', tags: ['tide', '潮水', '灯'] },
    },
    { vocabulary },
  );
  assert.deepEqual(citation.authors, [{ literal: '顾晚舟' }, { literal: '周' }]);
  assert.deepEqual(citation.translators, [{ literal: '林问渔' }]);
  assert.equal(citation.container, '望潮晚报');
  assert.equal(citation.section, '城事·副刊');
  assert.deepEqual(citation.keywords, ['潮', '灯']);
});

test('a name is in parts only where a comma says so', () => {
  const { authors } = cited({ authors: ['Smith, John', 'Mara Ellison', '欧阳修', '本报编辑部'] });
  assert.deepEqual(authors, [
    { family: 'Smith', given: 'John' },
    { literal: 'Mara Ellison' },
    { literal: '欧阳修' },
    { literal: '本报编辑部' },
  ]);
  const vocabulary = {
    authors: [
      termOf('Mara Ellison', 'Mara Ellison', ['Mara', 'Ellison, Mara']),
      termOf('King, Ada', 'Ada King'),
      termOf('顾晚舟', '顾晚舟', ['Gu, Wanzhou']),
      termOf('本报', '本报 Inc.', ['Inc., Other']),
    ],
  };
  const known = cited({ authors: ['Mara', 'King, Ada', '顾晚舟', '本报'] }, { vocabulary });
  assert.deepEqual(known.authors, [
    { family: 'Ellison', given: 'Mara' },
    { family: 'King', given: 'Ada' },
    { literal: '顾晚舟' },
    { literal: '本报 Inc.' },
  ]);
});

test('a kicker is not part of the title, and a subtitle stands beside it', () => {
  const { title, subtitle } = cited({ kicker: '世界简讯', subtitle: '码头一日' });
  assert.deepEqual([title, subtitle], ['大潮之后', '码头一日']);
});

test('a key is ASCII, and another for another path', () => {
  const keys = ['2024/tide', '2024/潮', '2024/+6f6e', '2024/a b', '2024/a,b{c}', '2024/🌊'].map(
    (path) => cited({}, { path }).key,
  );
  assert.deepEqual(keys.slice(0, 3), ['2024/tide', '2024/+6f6e', '2024/+002b6f6e']);
  assert.equal(new Set(keys).size, keys.length);
  for (const key of keys) assert.match(key, /^[A-Za-z0-9/._+-]+$/);
});

test('only an id that is a DOI is one', () => {
  const doi = (id: string) => cited({ id }).doi;
  assert.equal(doi('https://doi.org/10.1234/tide.5'), '10.1234/tide.5');
  assert.equal(doi('doi:10.1234/tide.5'), '10.1234/tide.5');
  for (const id of ['2024/03/05/tide', 'https://old.example/?p=12', 'urn:uuid:10', 'doi:11/x']) {
    assert.equal(doi(id), null, id);
  }
});

test('every text is one line, and turns no direction of writing', () => {
  const citation = cited(nasty);
  assert.equal(citation.title, '</script><b>“{潮}”</b> 100% &amp; $_#~^\\ ER - }灯 🌊\ufffd"\'');
  assert.equal(citation.subtitle, 'a b c d');
  assert.deepEqual(citation.authors.slice(1), [
    { family: 'Smith', given: 'John' },
    { literal: '顾晚舟' },
  ]);
  assert.doesNotMatch(JSON.stringify(citation), /\\[nrt]|\\u|[\u200e\u200f\u202e\u2067\u2028]/);
});
