import { rootNote, type Hosting } from './hosting.ts';

/**
 * Cloudflare Pages takes 2,000 static redirects (its documentation, "Redirects") and each alias has two lines. Netlify
 * names no limit and advises against more than 10,000.
 */
const most = 1000;

/**
 * `_redirects` for Netlify and Cloudflare Pages. At the address of an alias there is a page too: Netlify prefers it to
 * a redirect without `!` ("Shadowing" in its documentation), Cloudflare always redirects and skips the lines with `!` as
 * unknown. Netlify takes the first line that matches, so those with `!` come first. Both compare percent-encoded
 * addresses, and a star or a colon there would be a pattern.
 *
 * What must stand in a query Netlify takes as words between the two addresses, in any order ("Query parameters"). For
 * Cloudflare that is no line: a browser looks such an address up there.
 */
export function redirectsFile(hosting: Hosting): string {
  const { redirects } = hosting;
  const plain = redirects.filter(({ from, query, to }) => !/[*:]/.test(from + (query ?? '') + to));
  const asked = plain.filter(({ query }) => query !== null && isParameters(query)).slice(0, most);
  const paths = plain.filter(({ query }) => query === null).slice(0, most);
  const lines = [
    // The more precise first: a line without a query fits every query.
    ...asked.map(
      ({ from, query, to }) => `${from} ${query?.replaceAll('&', ' ') ?? ''} ${to} 301!\n`,
    ),
    ...['301!', '301'].flatMap((status) =>
      paths.map(({ from, to }) => `${from} ${to} ${status}\n`),
    ),
  ];
  return `${head(hosting, asked.length, paths.length)}${lines.join('')}`;
}

/** `id=3&c=2`: what can be told from an address. */
function isParameters(query: string): boolean {
  return query.split('&').every((part) => /^[^=/]+=[^=/]*$/.test(part));
}

function head({ base, redirects }: Hosting, asked: number, paths: number): string {
  const queries = redirects.some(({ query }) => query !== null)
    ? '# Lines with a query (p=12) are for Netlify alone. Cloudflare Pages knows none and reports them as invalid: there a script of the page leads on.\n'
    : '';
  return (
    '# Old addresses. With "!" for Netlify, without for Cloudflare Pages, which reports the others as invalid.\n' +
    `# ${asked + paths} of ${redirects.length} are here; each has a page too, which leads on by itself. Made by Backfile.\n${queries}${rootNote(base)}`
  );
}
