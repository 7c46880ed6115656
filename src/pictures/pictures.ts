import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openGate } from '../files/gate.ts';
import { addPicture, findPicture, type Facts } from './cache.ts';
import { makingDigest, pictureKey } from './key.ts';
import { kindOf, rightName, type PictureKind } from './kind.ts';
import { limits } from './limits.ts';
import { makePicture, sketchPicture } from './make.ts';
import {
  broken,
  PictureError,
  type Picture,
  type PictureFault,
  type PictureSettings,
} from './picture.ts';

/** A picture's file as it was found. */
export interface PictureReading {
  /** Null where it cannot be shown. */
  picture: Picture | null;
  faults: PictureFault[];
}

export interface Pictures {
  /**
   * From the cache, else made and cached. It waits its turn: a caller may ask for every picture at once. Rejects where
   * the cache cannot be written. @param file relative to the content folder
   */
  read(file: string): Promise<PictureReading>;
}

interface PicturesOptions {
  contentDir: string;
  cacheDir: string;
  settings: PictureSettings;
  /** Whether only what is in the cache is whole, and of others no more than the header is read: an author waits. */
  sketch?: boolean;
  make?: typeof makePicture;
}

/** The room's door for those who have pictures. Nothing is decoded before the first one that is not cached. */
export function openPictures({
  contentDir,
  cacheDir,
  settings,
  sketch = false,
  make = makePicture,
}: PicturesOptions): Pictures {
  const digest = makingDigest(settings);
  const enter = openGate(availableParallelism());
  /** One picture is read once, however many articles show it. */
  const known = new Map<string, Promise<PictureReading>>();

  const facts = async (bytes: Buffer, kind: PictureKind): Promise<Facts> => {
    const key = pictureKey(digest, bytes);
    const cached = await findPicture(cacheDir, key);
    if (cached) return cached;
    if (sketch) return sketchPicture(bytes, kind, settings, key);
    return addPicture(cacheDir, key, await make(bytes, kind, settings));
  };
  const read = async (file: string): Promise<PictureReading> => {
    const leave = await enter();
    try {
      const bytes = await readPicture(join(contentDir, file));
      const kind = kindOf(bytes);
      if (kind === null) throw broken('unknown');
      if ('other' in kind) throw broken(kind.other);
      const { picture, removed } = await facts(bytes, kind.kind);
      return { picture, faults: [...misnamed(file, kind.kind), ...unsafe(removed)] };
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
      return { picture: null, faults: [error.fault] };
    } finally {
      leave();
    }
  };
  return {
    read(file) {
      const reading = known.get(file) ?? read(file);
      known.set(file, reading);
      return reading;
    },
  };
}

async function readPicture(name: string): Promise<Buffer> {
  const unreadable = () => {
    throw broken('unreadable');
  };
  const { size } = await stat(name).catch(unreadable);
  if (size === 0) throw broken('empty');
  limits.bytes(size);
  return readFile(name).catch(unreadable);
}

function misnamed(file: string, kind: PictureKind): PictureFault[] {
  const name = rightName(file, kind);
  return name === null ? [] : [{ rule: 'picture/mislabelled', detail: { kind, name } }];
}

function unsafe(removed: string | null): PictureFault[] {
  return removed === null ? [] : [{ rule: 'picture/unsafe', detail: { what: removed } }];
}
