import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, beforeEach } from 'node:test';
import { build, temporaryFolder } from '../harness/build.ts';
import { launchChromium } from '../harness/chromium.ts';
import { archive } from './articles.ts';
import { writeContent } from './content.ts';
import { serveSite } from './server.ts';

/** A site of the archive of articles.ts below a path, built and served once for all files of this folder. */

const temporary = await temporaryFolder();
const contentDir = join(temporary.path, 'content');
/** What was built. */
export const outDir = join(temporary.path, 'out');
await writeContent(contentDir, archive);
const { exitCode, output } = await build({
  ...{ contentDir, outDir, cacheDir: join(temporary.path, 'cache') },
  siteUrl: 'https://a.example/sub/path/',
});
assert.equal(exitCode, 0, output);

/** Where tests may put something. */
export const folder = temporary.path;
export const server = await serveSite(outDir, '/sub/path');
export const browser = await launchChromium();
beforeEach(() => {
  server.reset();
});
after(async () => {
  await browser.close();
  await server.close();
  await temporary[Symbol.asyncDispose]();
});
