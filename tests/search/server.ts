import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { responsePolicy } from '../../src/hosting/policy.ts';
import { site } from '../../src/site.config.ts';

/** What becomes of a request: a status instead of the file, no answer at all, or half of one. */
export type Fault = number | 'hang' | 'cut';

/** A site that is served, with what tests may do to it. */
export interface Server {
  origin: string;
  /** The path that the site lies below, without a slash at its end. */
  base: string;
  /** What was asked for and sent, in turn: paths below the base. */
  requests: { path: string; status: number; bytes: number }[];
  /** Asked for each path below the base; null where all is well. */
  fault: (path: string) => Fault | null;
  /** Folders that are served before the site's own, by the beginning of their paths. */
  instead: Record<string, string>;
  /** The content security policy of each response. */
  policy: (path: string) => string;
  /** All is well again, and nothing was asked for yet. */
  reset(): void;
  close(): Promise<void>;
}

/** Serves a built site as a host does that packs texts and says the strictest policy. */
export async function serveSite(folder: string, base: string): Promise<Server> {
  const engine = site.externalSearch && new URL(site.externalSearch.url).origin;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url?.split('?', 1)[0] ?? '').slice(base.length);
    const fault = served.fault(path);
    const entry = { path, status: 0, bytes: 0 };
    served.requests.push(entry);
    if (fault === 'hang') return;
    const send = (status: number, file: Buffer | null) => {
      const type = types[extname(path) || '.html'];
      const body = file && type !== undefined ? gzipSync(file) : file;
      Object.assign(entry, { status, bytes: body?.length ?? 0 });
      response.writeHead(status, {
        ...(body === file ? {} : { 'Content-Encoding': 'gzip' }),
        'Content-Security-Policy': served.policy(path),
        'Content-Type': type ?? 'application/octet-stream',
        'X-Content-Type-Options': 'nosniff',
      });
      response.end(body);
    };
    if (typeof fault === 'number') {
      send(fault, null);
      return;
    }
    const from = Object.entries(served.instead).find(([start]) => path.startsWith(start));
    const name = from ? join(from[1], path.slice(from[0].length)) : join(folder, path);
    readFile(path.endsWith('/') ? join(name, 'index.html') : name).then(
      (body) => {
        if (fault === 'cut') {
          response.writeHead(200, { 'Content-Length': body.length });
          response.write(body.subarray(0, body.length / 2), () => response.destroy());
        } else send(200, body);
      },
      () => {
        send(404, null);
      },
    );
  });
  const wholesome = {
    fault: () => null,
    instead: {},
    policy: () => responsePolicy({ engine }),
  };
  const served: Server = {
    ...{ origin: '', base, requests: [], ...wholesome },
    reset() {
      Object.assign(served, wholesome);
      served.requests.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  served.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return served;
}

/** Of texts. */
const types: Record<string, string | undefined> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
