import { join } from 'node:path';
import { lookAt } from '../files/look.ts';
import { variantFiles } from '../pictures/cache.ts';
import { makingDigest } from '../pictures/key.ts';
import type { Picture, PictureSettings } from '../pictures/picture.ts';
import type { PictureReading, Pictures } from '../pictures/pictures.ts';
import type { Memory } from './memory.ts';

interface SeenOptions {
  contentDir: string;
  cacheDir: string;
  settings: PictureSettings;
  /** Whether pictures are only sketched: such readings are not kept. */
  sketch: boolean;
  memory: Pick<Memory, 'recall' | 'keep'>;
  /** Of `clockOf`, from before anything was read. */
  now: bigint;
}

interface Seen {
  reading: PictureReading;
  /** How the variants in the cache looked. */
  variants: string;
}

/** A picture that looks as it did when it was read, as do its variants in the cache, is only looked up. */
export function seenPictures(
  pictures: Pictures,
  { contentDir, cacheDir, settings, sketch, memory, now }: SeenOptions,
): Pictures {
  const context = makingDigest(settings);
  const looksOf = (picture: Picture): string | null => {
    const looks = variantFiles(cacheDir, picture).map((name) => lookAt(name, now)?.look);
    return looks.includes(undefined) ? null : looks.join('\n');
  };
  return {
    async read(file) {
      const { look = '', settled = false } = lookAt(join(contentDir, file), now) ?? {};
      const known = settled ? memory.recall(file, context) : null;
      if (known?.look === look) {
        const { reading, variants } = JSON.parse(known.value) as Seen;
        if (reading.picture && looksOf(reading.picture) === variants) return reading;
      }
      const reading = await pictures.read(file);
      const variants = reading.picture && looksOf(reading.picture);
      if (settled && !sketch && variants !== null) {
        const value = JSON.stringify({ reading, variants } satisfies Seen);
        memory.keep(file, context, { look, digest: '', value });
      }
      return reading;
    },
  };
}
