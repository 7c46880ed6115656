import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readManifest } from '../../src/build/manifest.ts';
import { build, temporaryFolder } from '../harness/build.ts';
import { serve } from '../harness/serve.ts';

/** A site on this machine, whose addresses are those under which it is served, so that feed readers can fetch it. */
export interface Site {
  origin: string;
  contentDir: string;
  /** The published files. */
  out: string;
  /** Builds the content as it is now. @returns the digests of all published files by their paths */
  publish: () => Promise<Map<string, string>>;
  /** A folder for what a test needs beside. */
  folder: (name: string) => string;
  close: () => Promise<void>;
}

/** @param contentDir an archive that exists; without it one to be written */
export async function openSite(contentDir?: string): Promise<Site> {
  const folder = await temporaryFolder();
  const [content, out, cacheDir] = ['content', 'out', 'cache'].map((name) =>
    join(folder.path, name),
  ) as [string, string, string];
  const { origin, close } = await serve(out);
  const options = {
    contentDir: contentDir ?? content,
    outDir: out,
    cacheDir,
    siteUrl: `${origin}/`,
  };
  return {
    ...{ origin, out, contentDir: options.contentDir },
    async publish() {
      const { exitCode, output } = await build(options);
      assert.equal(exitCode, 0, output);
      return new Map((await readManifest(out)).map(({ path, sha256 }) => [path, sha256]));
    },
    folder: (name) => join(folder.path, name),
    async close() {
      await close();
      await folder[Symbol.asyncDispose]();
    },
  };
}
