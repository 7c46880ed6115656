import assert from 'node:assert/strict';
import { test } from 'node:test';
import { robotsFile } from './robotsFile.ts';

test('robots may read all, and find the sitemaps by whole addresses', () => {
  const sitemaps = ['https://example.org/sitemap.xml', 'https://example.org/sitemap-news.xml'];
  assert.equal(
    robotsFile(sitemaps, ''),
    `# What robots may read, and where they find the pages. Made by Backfile.
User-agent: *
Disallow:
Sitemap: https://example.org/sitemap.xml
Sitemap: https://example.org/sitemap-news.xml
`,
  );
});

test('below a path the file says where it must lie', () => {
  const lines = robotsFile(['https://example.org/sub/sitemap.xml'], '/sub').split('\n');
  assert.match(lines[1] ?? '', /^# .*above \/sub\/\.$/);
});
