import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  factsOf,
  readBibtex,
  readCslJson,
  readRis,
  type CitedItem,
} from '../../tests/harness/citationJs.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './cslJson.ts';
import { cited, nasty } from './fixture/cited.ts';
import { ris } from './ris.ts';

const url = 'https://example.org/archive/2024/03/05/tide/';
const kept = cited({
  ...{ title: '大潮之后', subtitle: '码头一日', section: '城事', tags: ['潮', '港口'] },
  ...{ authors: ['顾晚舟', 'Smith, John'], translators: ['林问渔'], id: 'doi:10.1234/tide_5' },
  source: { name: '望潮晚报', url: null },
});
const own = cited({ title: 'After', lang: 'en' });

test('BibTeX, of a newspaper', () => {
  const expected = `@article{2024/03/05/tide,
  entrysubtype = {newspaper},
  author = {{顾晚舟} and {Smith}, {John}},
  title = {大潮之后：码头一日},
  translator = {{林问渔}},
  journal = {望潮晚报},
  date = {2024-03-05},
  year = {2024},
  langid = {chinese},
  url = {${url}},
  doi = {10.1234/tide_5}
}
`;
  assert.equal(bibtex(kept), expected);
});

test('BibTeX, of a page of the site', () => {
  const expected = `@online{2024/03/05/tide,
  title = {After},
  organization = {望潮报库},
  date = {2024-03-05},
  year = {2024},
  langid = {english},
  url = {${url}}
}
`;
  assert.equal(bibtex(own), expected);
});

test('BibTeX: what LaTeX reads as commands is escaped, and braces are balanced', () => {
  const text = bibtex(cited({ ...nasty, title: '\\{}~^%&$#_' }));
  const title =
    '\\textbackslash{}\\textbraceleft{}\\textbraceright{}\\textasciitilde{}\\textasciicircum{}\\%\\&\\$\\#\\_：a b c d';
  assert.ok(text.includes(`  title = {${title}},\n`), text);
  // BibTeX counts every brace, whatever stands before it.
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    assert.ok(depth >= 0, text);
  }
  assert.equal(depth, 0, text);
});

test('BibTeX: a language that babel has no name for is left out', () => {
  assert.match(bibtex(cited({ lang: 'zh-Hant-TW' })), /langid = \{chinese\}/);
  assert.doesNotMatch(bibtex(cited({ lang: 'qaa' })), /langid/);
});

test('RIS, of a newspaper', () => {
  const expected = [
    ...['TY  - NEWS', 'ID  - 2024/03/05/tide', 'AU  - 顾晚舟', 'AU  - Smith, John'],
    ...['A4  - 林问渔', 'TI  - 大潮之后：码头一日', 'T2  - 望潮晚报', 'PY  - 2024'],
    ...['DA  - 2024/03/05', 'LA  - zh-CN', 'KW  - 潮', 'KW  - 港口', `UR  - ${url}`],
    ...['DO  - 10.1234/tide_5', 'ER  - ', ''],
  ];
  assert.equal(ris(kept), expected.join('\r\n'));
});

test('RIS: no text begins a field or ends the record', () => {
  const lines = ris(cited(nasty)).split('\r\n');
  assert.equal(lines.filter((line) => /^ER {2}- /.test(line)).length, 1);
  assert.equal(lines.filter((line) => /^KW {2}- /.test(line)).length, 2);
  for (const line of lines.slice(0, -1)) assert.match(line, /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
});

test('CSL-JSON, of a newspaper and of a page', () => {
  const expected = `[{
 "id": "2024/03/05/tide",
 "type": "article-newspaper",
 "author": [{"literal":"顾晚舟"},{"family":"Smith","given":"John"}],
 "title": "大潮之后：码头一日",
 "translator": [{"literal":"林问渔"}],
 "container-title": "望潮晚报",
 "section": "城事",
 "issued": {"date-parts":[[2024,3,5]]},
 "language": "zh-CN",
 "URL": "${url}",
 "DOI": "10.1234/tide_5"
}]
`;
  assert.equal(cslJson(kept), expected);
  assert.deepEqual(JSON.parse(cslJson(own)), [
    {
      ...{ id: '2024/03/05/tide', type: 'webpage', title: 'After', language: 'en', URL: url },
      ...{ 'container-title': '望潮报库', issued: { 'date-parts': [[2024, 3, 5]] } },
    },
  ]);
});

for (const [what, citation] of Object.entries({ kept, own, nasty: cited(nasty) })) {
  test(`what Citation.js reads in the records is the same: ${what}`, () => {
    const items = JSON.parse(cslJson(citation)) as CitedItem[];
    assert.deepEqual(readCslJson(cslJson(citation)), items);
    assert.deepEqual(readBibtex(bibtex(citation)).map(factsOf), items.map(factsOf));
    assert.deepEqual(readRis(ris(citation)).map(factsOf), items.map(factsOf));
  });
}
