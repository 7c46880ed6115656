import { uncut } from '../text.ts';

/** An article as a result shows it. */
export interface Article {
  /** Root-relative, without the site's base. */
  url: string;
  title: string;
  kicker: string | null;
  /** The body's text; a line for each block. */
  text: string;
  /** `2022-07-28` */
  day: string;
  source: string | null;
  section: string | null;
  tags: string[];
  lang: string;
}

/** Pagefind's fragment file. */
export interface Fragment {
  url: string;
  content: string;
  meta: { title: string; kicker?: string };
  filters: { day: [string]; lang: [string]; source?: [string]; section?: [string]; tag?: string[] };
}

/** Loads the article that Pagefind knows as `id`. */
export async function readArticle(indexUrl: string, id: string): Promise<Article> {
  const response = await fetch(`${indexUrl}fragment/${id}.pf_fragment`);
  if (!response.ok || !response.body) throw new Error(`${response.url}: ${response.status}`);
  const text = await new Response(
    response.body.pipeThrough(new DecompressionStream('gzip')),
  ).text();
  return toArticle(JSON.parse(text.slice(SIGNATURE.length)) as Fragment);
}

/** Undoes what build.ts did to the record. */
export function toArticle({ url, content, meta, filters }: Fragment): Article {
  const kicker = meta.kicker === undefined ? null : uncut(meta.kicker);
  const headings = kicker === null ? 1 : 2;
  return {
    url,
    title: uncut(meta.title),
    kicker,
    text: uncut(content).split('\n').slice(headings).join('\n'),
    day: filters.day[0],
    source: filters.source?.[0] ?? null,
    section: filters.section?.[0] ?? null,
    tags: filters.tag ?? [],
    lang: filters.lang[0],
  };
}

const SIGNATURE = 'pagefind_dcd';
