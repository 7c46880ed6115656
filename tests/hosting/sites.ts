import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, suite } from 'node:test';
import { build } from '../harness/build.ts';
import { request } from './request.ts';
import { startCaddy, startNginx, type RunningServer } from './servers.ts';

/** Where a site may be: at the root of its host, and below a path. */
export const bases = ['', '/sub/path'];

/** Builds a content folder for each of the bases. */
export async function buildSites(folder: string, contentDir = 'content'): Promise<void> {
  // One after the other: builds of one checkout at once disturb each other.
  for (const base of bases) {
    const result = await build({
      contentDir,
      outDir: siteOf(folder, base),
      cacheDir: join(folder, 'cache'),
      siteUrl: `https://example.org${base}/`,
    });
    assert.equal(result.exitCode, 0, result.output);
  }
}

/** Where the site for a base is. */
export function siteOf(folder: string, base: string): string {
  return join(rootOf(folder, base), base);
}

/** What the server of a site takes for its root. */
function rootOf(folder: string, base: string): string {
  return join(folder, base === '' ? 'root' : 'sub');
}

/** A site on a server, while its tests run. */
export interface Served {
  server: 'nginx' | 'Caddy';
  base: string;
  /** Where the folder of the site is. */
  folder: string;
  /** The address of the site, without a slash at its end. */
  address: () => string;
  /** Asks for an address below the base. */
  get: (path: string, options?: Parameters<typeof request>[2]) => ReturnType<typeof request>;
}

/** A suite of the same tests for each server and each of the sites that were built. */
export function onEachServer(folder: string, tests: (site: Served) => void): void {
  for (const [name, start, file] of [
    ['nginx', startNginx, 'nginx.conf'],
    ['Caddy', startCaddy, 'Caddyfile'],
  ] as const) {
    for (const base of bases) {
      suite(`${name}, ${base === '' ? 'at the root' : `below ${base}`}`, () => {
        const root = rootOf(folder, base);
        let server: RunningServer;
        before(async () => {
          const include = await readFile(join(`${siteOf(folder, base)}.hosting`, file), 'utf8');
          server = await start({ root, include, folder: `${root}-${name}` });
        });
        after(() => server.close());
        tests({
          ...{ server: name, base, folder: siteOf(folder, base) },
          address: () => server.origin + base,
          get: (path, options) => request(server.origin, base + path, options),
        });
      });
    }
  }
}
