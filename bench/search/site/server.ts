import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hostingOf } from '../../../src/hosting/hosting.ts';
import { searchRights } from '../../../src/site.ts';
import { contentType } from '../../../src/hosting/types.ts';
import type { BuiltSite } from './site.ts';

/** A site as this machine serves it. */
export interface Served {
  /** `http://127.0.0.1:4321` */
  origin: string;
  close: () => Promise<void>;
}

/** Where the bench's own pages lie, beside the site's. */
export const BENCH = '/-bench/';

/**
 * Serves a built site as src/hosting/ tells hosts to: with its headers, text in gzip, and files that have a digest in
 * their names for ever. HTTP/1.1, as browsers speak the second version with certificates only. What lies in the bench's
 * own folder is served under `BENCH`, without the site's policies.
 */
export async function serveSite(site: BuiltSite): Promise<Served> {
  const answer = answerer(site);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}

function answerer(site: BuiltSite) {
  const { policies, immutable, revalidated, immutablePrefixes, fileTypes } = hostingOf({
    ...{ base: site.base, aliases: [], search: searchRights },
  });
  // Hosts keep what they compressed: nobody waits for it.
  const packed = new Map<string, Buffer>();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileOf(site, decodeURI(pathname));
    const found = file === null ? null : await stat(file).catch(() => null);
    if (file === null || !found?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const isImmutable = immutablePrefixes.some((prefix) => pathname.startsWith(prefix));
    const tag = `"${found.size}-${found.mtimeMs}"`;
    const headers = [...(pathname.startsWith(BENCH) ? [] : policies), ['ETag', tag] as const];
    response.setHeaders(new Map([...headers, isImmutable ? immutable : revalidated]));
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
    const type = fileTypes.find(({ extensions }) => extensions.includes(extname(file).slice(1)));
    if (type) response.setHeader('Content-Type', contentType(type));
    let content = packed.get(file) ?? (await readFile(file));
    if (type?.compress === true) {
      if (!packed.has(file)) packed.set(file, (content = gzipSync(content)));
      response.setHeader('Content-Encoding', 'gzip').setHeader('Vary', 'Accept-Encoding');
    }
    response.setHeader('Content-Length', content.length).end(content);
  };
}

/** The file at a path, if there can be one. */
function fileOf({ siteDir, base, benchDir }: BuiltSite, path: string): string | null {
  const roots = [
    [BENCH, benchDir],
    [`${decodeURI(base)}/`, siteDir],
  ] as const;
  const [prefix, folder] = roots.find(([each]) => path.startsWith(each)) ?? [];
  if (prefix === undefined || folder === undefined) return null;
  const inside = normalize(`/${path.slice(prefix.length)}`);
  return join(folder, inside, path.endsWith('/') ? 'index.html' : '');
}
