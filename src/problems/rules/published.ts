import { error } from '../rule.ts';

/** Why a manifest cannot be read, by the words of src/check/published.ts; others are the system's. */
function manifestFault(reason: string, language: 'en' | 'zh'): string {
  const seconds = /^timeout (.+)/.exec(reason)?.[1];
  if (seconds !== undefined) {
    return language === 'zh' ? `等了 ${seconds} 秒没有回应` : `no answer within ${seconds} s`;
  }
  return manifestFaults[reason]?.[language] ?? reason;
}

const manifestFaults: Partial<Record<string, { en: string; zh: string }>> = {
  'no-manifest': { en: 'it is no manifest of Backfile', zh: '它不是 Backfile 的清单' },
  'too-large': { en: 'it is larger than 300 MB', zh: '超过 300 MB' },
  ENOENT: { en: 'there is no such file', zh: '没有这个文件' },
};

/** What shows only beside what was published before. */
export const publishedRules = {
  'address/vanished': error<{ url: string; nearest: string }>({
    en: ({ url, nearest }) =>
      `The address ${url} was published and is gone. ${nearest ? `${nearest} may be its new home: write the old address into the aliases of that article.` : 'Bring the file back, give its new home an alias, or leave a notice with "withdrawn".'}`,
    zh: ({ url, nearest }) =>
      `网址 ${url} 曾经发布，现在没有了。${nearest ? `它可能已移到 ${nearest}：请把旧网址写进那篇文章的 aliases。` : '请恢复文件；若已移走，给新的文章写上 aliases；若要撤下，用 withdrawn 留下说明。'}`,
    optional: true,
    about: {
      en: 'Others link to a published address, cite it in print, and keep it for decades. `--against` compares with the manifest of the published site: every address of an article, an alias or a standing page must still be there. Lists and numbered pages are no such promise. After a move, write the old address into `aliases` of the new place (`npm run move` does it); to take an article back, use `withdrawn`, which leaves a notice.',
      zh: '网址一旦发布，别人就会链接、引用，一存几十年。`--against` 与已发布网站的清单比较：文章、别名和页面的网址都必须还在；列表和翻页不在此列。文章移动之后，请在新文章的 `aliases` 里写上旧网址（`npm run move` 会自动写）；要撤下文章，请用 `withdrawn` 留下说明。',
    },
  }),
  'site/manifest': error<{ manifest: string; reason: string }>({
    en: ({ manifest, reason }) =>
      `The manifest "${manifest}" cannot be read: ${manifestFault(reason, 'en')}. Give --against the manifest.json of the published site: a file, or its web address.`,
    zh: ({ manifest, reason }) =>
      `读不到清单“${manifest}”：${manifestFault(reason, 'zh')}。--against 之后请写已发布网站的 manifest.json：文件或网址均可。`,
    about: {
      en: '`--against` compares with what is published. Where that cannot be had, nothing was compared, and that must not look like success.',
      zh: '`--against` 要与已发布的网站比较。读不到清单，就等于没有比较，不能当作通过。',
    },
  }),
};
