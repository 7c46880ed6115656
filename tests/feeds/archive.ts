import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Sample } from './nasty.ts';

/** Writes articles into a content folder, with a picture beside each that names one. */
export async function writeArchive(contentDir: string, samples: readonly Sample[]): Promise<void> {
  await mkdir(join(contentDir, 'pages'), { recursive: true });
  await writeFile(join(contentDir, 'pages', 'about.md'), '---\ntitle: 关于\n---\n\n报。\n');
  for (const { path, head, body, expected } of samples) {
    const name = join(contentDir, 'articles', `${path}/index.md`);
    await mkdir(dirname(name), { recursive: true });
    await writeFile(name, `---\n${head}\n---\n\n${body}`);
    if (expected?.cover) {
      const picture = { width: 64, height: 32, channels: 3, background: '#036' } as const;
      await sharp({ create: picture })
        .png()
        .toFile(join(dirname(name), expected.cover));
    }
  }
}
