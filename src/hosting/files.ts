import { caddyfile } from './caddy.ts';
import { headersFile } from './headersFile.ts';
import { hostingOf, type HostingInput } from './hosting.ts';
import { nginxInclude } from './nginx.ts';
import { redirectsFile } from './redirectsFile.ts';

/** A file to write: its path in its folder, and its text. */
export interface HostFile {
  path: string;
  content: string;
}

export interface HostFiles {
  /** To lie in the root of what is published: for hosts that read them there and do not serve them. */
  published: HostFile[];
  /**
   * For the owner of a server, and not to be published: who may write into the site must not thereby write the
   * configuration of a program that starts as root.
   */
  server: HostFile[];
}

/** The files that tell hosts how to serve the site. */
export function hostFiles(input: HostingInput): HostFiles {
  const hosting = hostingOf(input);
  return {
    published: [
      { path: '_headers', content: headersFile(hosting) },
      { path: '_redirects', content: redirectsFile(hosting) },
      // GitHub Pages, where it publishes a branch, would leave `_astro/` out otherwise (its documentation, "Jekyll").
      { path: '.nojekyll', content: '' },
    ],
    server: [
      { path: 'nginx.conf', content: nginxInclude(hosting) },
      { path: 'Caddyfile', content: caddyfile(hosting) },
    ],
  };
}
