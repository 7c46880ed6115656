import { build, preview } from 'astro';
import { fallbackUrl, readEnvironment } from '../environment.ts';

/** `npm start`: builds the site as `npm run build` does, and serves it on this machine. */

process.env.SITE_URL ||= fallbackUrl;

try {
  await build({});
  const server = await preview({ server: { port: 4321 }, logLevel: 'warn' });
  console.log(`\n  http://localhost:${server.port}${readEnvironment().base}/\n\n  Ctrl+C`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
