import type { Language } from './i18n/texts.ts';
import type { RuleSettings } from './problems/settings.ts';

/** What a site's owner decides. Where content is read and written is set from outside: see environment.ts. */
export interface SiteConfig {
  /** The name of the publication. */
  title: string;
  /** A line under the name on the front page. */
  tagline: string;
  /** One or two sentences for search engines and feed readers. */
  description: string;
  /** The language of articles that do not name theirs, as a BCP 47 tag. */
  lang: string;
  /** The language of the site's own texts: menus, dates, the search page. */
  interfaceLanguage: Language;
  /** The time zone of local dates whose source has none of its own (IANA). */
  timeZone: string;
  /** The menu at the head of every page: addresses on this site, without the base path. */
  menu: { label: string; path: string }[];
  /** How many of the newest articles the front page shows. */
  frontPage: number;
  /** How many articles a numbered page of a term holds. Changing it moves articles between numbered pages. */
  pageSize: number;
  /** A month with more articles than this shows a few of each day, and leads to the days for the rest. */
  monthTitles: number;
  /** From how many articles on a term has a page of its own. */
  termMinimum: number;
  /** How local pictures are encoded. Another setting encodes all of them anew, under new addresses. */
  pictures: {
    /** `avif` takes two thirds of the bytes of `webp`, and seven times as long to make. */
    format: 'webp' | 'avif';
    /** Widths in pixels that a browser may choose from; a narrower picture is never made wider. */
    widths: number[];
    /** Of the encoder, 1 to 100: about 70 for `webp` and 50 for `avif` look alike. */
    quality: number;
  };
  /** A search engine that readers without JavaScript can ask for the pages of this site; null for none. */
  externalSearch: {
    name: string;
    /** The address of its form. */
    url: string;
    /** The name of its field for what is searched for. */
    query: string;
    /** The name of its field for the host that results must be of. */
    site: string;
  } | null;
  feed: {
    /**
     * What the ids of articles begin with, by which a feed reader knows what it has shown: a host name or an e-mail address,
     * and a day, a month or a year on which that was yours (RFC 4151). Choose it once, and keep it when the site moves.
     */
    authority: string;
    /** How many of the newest articles are in the site's feed. */
    items: number;
    /** How large a document of a feed may be, in bytes; an article over its share gives its summary. */
    bytes: number;
    /** From how many articles on a term has a feed of its own. */
    termMinimum: number;
    /** The address of the WebSub hub that is told of what is new; null for none. */
    hub: string | null;
  };
  /**
   * How serious problems are here: `{ 'picture/alt': 'off', 'link/dead': 'error' }`. docs/rules/ has all rules; an error
   * without which an article cannot be published stays one.
   */
  rules: RuleSettings;
}

export const site: SiteConfig = {
  title: '望潮报库',
  tagline: '一座河口小城的报纸，一天一天存下来',
  description: 'Backfile 的示例报库：望潮城的报纸文章，按日期、栏目和标签存放，可全文检索。',
  lang: 'zh-CN',
  interfaceLanguage: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  menu: [
    { label: '归档', path: '/archive/' },
    { label: '栏目', path: '/sections/' },
    { label: '标签', path: '/tags/' },
    { label: '关于', path: '/about/' },
  ],
  frontPage: 40,
  pageSize: 20,
  monthTitles: 500,
  termMinimum: 1,
  pictures: { format: 'webp', widths: [360, 720, 1440], quality: 70 },
  externalSearch: {
    name: 'DuckDuckGo',
    url: 'https://duckduckgo.com/',
    query: 'q',
    site: 'sites',
  },
  feed: {
    authority: 'example.org,2026',
    items: 50,
    bytes: 1_000_000,
    termMinimum: 5,
    hub: null,
  },
  rules: {},
};
