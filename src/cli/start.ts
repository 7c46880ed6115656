import { join } from 'node:path';
import { preview } from 'astro';
import { fallbackUrl, readEnvironment } from '../environment.ts';
import { runChild } from './child.mjs';

/** `npm start`: builds the site as `npm run build` does, and serves it on this machine. */

process.env.SITE_URL ||= fallbackUrl;

const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
const exitCode = await runChild(process.execPath, [astro, 'build']);
if (exitCode === 0) {
  const { base } = readEnvironment();
  const server = await preview({ server: { port: 4321 }, logLevel: 'warn' });
  console.log(`\n  http://localhost:${server.port}${base}/\n\n  Ctrl+C`);
} else {
  process.exitCode = exitCode;
}
