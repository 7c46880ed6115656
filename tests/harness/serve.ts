import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.shtml': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
};

/** Serves a built site on this machine as any static host would. @param base the path it lies under, '' or `/sub` */
export async function serve(
  folder: string,
  base = '',
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void fileFor(folder, base, decodeURIComponent(pathname)).then(({ status, name }) => {
      response.writeHead(status, {
        'Content-Type': types[extname(name)] ?? 'application/octet-stream',
      });
      createReadStream(name)
        .on('error', () => response.end())
        .pipe(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => closed(server) };
}

async function fileFor(folder: string, base: string, path: string) {
  const inside = path.startsWith(`${base}/`) ? normalize(path.slice(base.length)) : '/404.html';
  const name = join(folder, inside, inside.endsWith('/') ? 'index.html' : '');
  const exists = await stat(name).then(
    (found) => found.isFile(),
    () => false,
  );
  return exists ? { status: 200, name } : { status: 404, name: join(folder, '404.html') };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
}
