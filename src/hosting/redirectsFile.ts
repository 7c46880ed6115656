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
 */
export function redirectsFile({ base, redirects }: Hosting): string {
  const plain = redirects.filter(({ from, to }) => !/[*:]/.test(from + to)).slice(0, most);
  const lines = ['301!', '301'].flatMap((status) =>
    plain.map(({ from, to }) => `${from} ${to} ${status}\n`),
  );
  return `${head(base, plain.length, redirects.length)}${lines.join('')}`;
}

function head(base: string, count: number, all: number): string {
  return (
    '# Old addresses. With "!" for Netlify, without for Cloudflare Pages, which reports the others as invalid.\n' +
    `# ${count} of ${all} are here; each has a page too, which leads on by itself. Made by Backfile.\n${rootNote(base)}`
  );
}
