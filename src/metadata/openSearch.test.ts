import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { printOpenSearch } from './openSearch.ts';

const site = {
  ...{ title: '望潮报库', description: '河口的报纸 <全文> & 检索', language: 'zh-CN' },
  ...{
    searchUrl: 'https://example.org/sub/search/',
    iconUrl: 'https://example.org/sub/favicon.svg',
  },
};

test('a browser finds where to ask, and under what name', () => {
  const xml = printOpenSearch(site);
  const { OpenSearchDescription: found } = new XMLParser({
    ignoreAttributes: false,
    htmlEntities: true,
  }).parse(xml) as {
    OpenSearchDescription: Record<string, unknown>;
  };
  assert.equal(found['ShortName'], '望潮报库');
  assert.equal(found['Description'], '河口的报纸 <全文> & 检索');
  assert.deepEqual(found['Url'], {
    '@_type': 'text/html',
    '@_method': 'get',
    '@_template': 'https://example.org/sub/search/?q={searchTerms}',
  });
});

test('a long name is cut to what the format allows', () => {
  const xml = printOpenSearch({ ...site, title: '很'.repeat(30) });
  assert.match(xml, /<ShortName>很{16}<\/ShortName>/);
});
