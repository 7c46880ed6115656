import type { FeedContext } from '../../src/feeds/items.ts';
import { zhCN } from '../../src/i18n/zh-CN.ts';

/** What feeds of tests are made with. */
export function contextOf(given: Partial<FeedContext['site']['feed']> = {}): FeedContext {
  const feed = { items: 50, bytes: 1_000_000, termMinimum: 2, hub: null };
  return {
    site: {
      ...{ title: '望潮', description: '一座小城', lang: 'zh-CN', interfaceLanguage: 'zh-CN' },
      ...{ pageSize: 20, termMinimum: 1 },
      feed: { authority: 'example.org,2026', ...feed, ...given },
    },
    siteUrl: 'https://example.org/sub/',
    texts: zhCN,
    body: ({ path }) => `<p>${path}</p>`,
  };
}
