import { join } from 'node:path';
import { lookAt } from '../files/look.ts';
import type { Memory } from '../loader/memory.ts';
import { makingDigest } from '../pictures/key.ts';
import type { PictureSettings } from '../pictures/picture.ts';
import { openPictures, type PictureReading, type Pictures } from '../pictures/pictures.ts';

export interface SketchOptions {
  contentDir: string;
  cacheDir: string;
  settings: PictureSettings;
  memory: Pick<Memory, 'recall' | 'keep'>;
  /** Of `clockOf`, from before anything was read. */
  now: bigint;
}

/** What headers say of pictures; nothing is decoded. One that looks as it did is not opened. */
export function openSketches({ memory, now, ...options }: SketchOptions): Pictures {
  const pictures = openPictures({ ...options, sketch: true });
  const context = `sketch ${makingDigest(options.settings)}`;
  return {
    async read(file) {
      const { look = '', settled = false } = lookAt(join(options.contentDir, file), now) ?? {};
      const known = settled ? memory.recall(file, context) : null;
      if (known?.look === look) return JSON.parse(known.value) as PictureReading;
      const reading = await pictures.read(file);
      const value = JSON.stringify(reading);
      if (settled) memory.keep(file, context, { look, digest: '', value });
      return reading;
    },
  };
}
