import type { Element } from 'xast';
import { x } from 'xastscript';
import type { FeedPicture } from './feed.ts';

/** A cover for RSS and Atom, with what is written below it (Media RSS 1.5.1). */
export function mediaContent(picture: FeedPicture): Element {
  const { url, type, bytes, width, height, alt, caption, credit } = picture;
  const text = (name: string, value: string | null) =>
    value === null || value === '' ? [] : [x(name, { type: 'plain' }, value)];
  return x('media:content', { url, medium: 'image', type, fileSize: bytes, width, height }, [
    ...text('media:title', alt),
    ...text('media:description', caption),
    ...(credit === null ? [] : [x('media:credit', {}, credit)]),
  ]);
}
