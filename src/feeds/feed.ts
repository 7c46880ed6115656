import type { ArticleDate } from '../article/article.ts';

/** A feed as plain data, for the printers of its formats. All URLs are absolute. */
export interface Feed {
  title: string;
  description: string;
  lang: string;
  /** The page that the feed stands for. */
  url: string;
  /** The feed's own address. */
  selfUrl: string;
  /** Newest first. */
  items: FeedItem[];
}

export interface FeedItem {
  /** The article's permanent identity: it survives a move, so nobody is shown the article again. */
  id: string;
  url: string;
  title: string;
  date: ArticleDate;
  authors: string[];
  categories: string[];
  summary: string;
  /** Sanitised HTML with absolute URLs; null where the feed's size leaves room for the summary only. */
  content: string | null;
}
