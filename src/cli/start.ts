import { build, preview } from 'astro';
import { fallbackUrl, readEnvironment } from '../environment.ts';

/** `npm start`: builds the site as `npm run build` does, and serves it on this machine. */

process.env.SITE_URL ||= fallbackUrl;

try {
  const { contentLabel, base } = readEnvironment();
  console.log(`Building ${contentLabel} …`);
  // Its line for every page would hide what has to be read: the problems, and the address.
  await build({ logLevel: 'warn' });
  const server = await preview({ server: { port: 4321 }, logLevel: 'warn' });
  console.log(`\n  http://localhost:${server.port}${base}/\n\n  Ctrl+C`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
