import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { request } from './request.ts';
import { program, type Program } from '../harness/debian.ts';

export interface RunningServer {
  /** `http://127.0.0.1:40123` */
  origin: string;
  close: () => Promise<void>;
}

/** A folder with what is to be served, and the text that Backfile made for the server. */
export interface ServerInput {
  root: string;
  include: string;
  /** Where the server keeps everything of its own; empty. */
  folder: string;
}

/** Starts a server on a free port of the loopback interface, in one process, with the include as its owner would use it. */
export type StartServer = (input: ServerInput) => Promise<RunningServer>;

export const startNginx: StartServer = async ({ root, include, folder }) => {
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'backfile.conf'), include);
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
    events { }
    http {
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
      server { listen 127.0.0.1:${port}; root ${root}; include ${folder}/backfile.conf; }
    }`,
  );
  const args = ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
  return run(program('nginx'), args, { port, folder });
};

export const startCaddy: StartServer = async ({ root, include, folder }) => {
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'backfile'), include);
  await writeFile(
    join(folder, 'Caddyfile'),
    `{
      admin off
      auto_https off
    }
    http://127.0.0.1:${port} {
      bind 127.0.0.1
      root * ${root}
      import ${folder}/backfile
    }
    `,
  );
  const args = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  return run(program('caddy'), args, { port, folder });
};

async function run(
  { path, env }: Program,
  args: string[],
  { port, folder }: { port: number; folder: string },
): Promise<RunningServer> {
  // Caddy keeps its settings in its user's home.
  const own = { ...env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const child = spawn(path, args, { cwd: folder, env: own, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const end = new Promise<'ended'>((resolve) => {
    child.on('error', (error) => (log += error.message));
    child.on('close', () => {
      resolve('ended');
    });
  });
  const close = async () => {
    child.kill();
    await end;
  };
  const origin = `http://127.0.0.1:${port}`;
  const ready = await Promise.race([end, answers(origin)]);
  if (ready === true) return { origin, close };
  await close();
  throw new Error(`${path} ${args.join(' ')} does not serve:\n${log}`);
}

/** @returns whether the server answered within 10 seconds */
async function answers(origin: string): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await request(origin, '/').catch(() => null)) return true;
    await setTimeout(100);
  }
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
