import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { build, temporaryFolder } from './build.ts';
import { launchChromium } from './chromium.ts';
import { serve } from './serve.ts';

/** An archive that is built and served, and a browser to look at it. */
export interface BuiltSite extends AsyncDisposable {
  /** Its folder. */
  out: string;
  origin: string;
  browser: Browser;
}

/** @param base the path that the site lies under, '' or `/sub` */
export async function builtSite(contentDir = 'content', base = ''): Promise<BuiltSite> {
  const folder = await temporaryFolder();
  const out = join(folder.path, 'out');
  const cacheDir = join(folder.path, 'cache');
  const siteUrl = `https://example.org${base}/`;
  const { exitCode, output } = await build({ contentDir, outDir: out, cacheDir, siteUrl });
  assert.equal(exitCode, 0, output);
  const { origin, close } = await serve(out, base);
  const browser = await launchChromium();
  return {
    ...{ out, origin, browser },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await close();
      await folder[Symbol.asyncDispose]();
    },
  };
}
