import type { FieldKey } from '../../fields.ts';
import type { Finding } from '../../format.ts';
import { asMap, asNames, asText } from './values.ts';

const coverNames = [
  'cover',
  'heroimage',
  'thumbnail',
  'image',
  'banner',
  'featured_image',
  'featuredimage',
  'featureimage',
  'top_img',
  'images',
  'og_image',
  'ogimage',
];

/** Gives the first of these keys that is there and not used yet. */
export type Take = (candidates: readonly string[]) => { key: string; value: unknown } | null;
export type Put = (
  field: FieldKey,
  key: string,
  value: unknown,
  confidence?: Finding['confidence'],
) => void;

/** The publication, where it is a name, an address, or both. */
export function readSource(take: Take, put: Put): void {
  const source = take(['source', 'via', 'original_url', 'source_url', 'original', 'originalurl']);
  if (source === null) return;
  const text = asText(source.value);
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) {
    put(
      'source',
      source.key,
      { name: new URL(text).hostname.replace(/^www\./, ''), url: text },
      'derived',
    );
  } else put('source', source.key, source.value);
}

export function readSeries(take: Take, put: Put): void {
  const series = take(['series']);
  if (series === null) return;
  const [name] = asNames(series.value);
  const part = take(['series_order', 'series_part', 'part']);
  if (name !== undefined)
    put('series', series.key, { name, ...(part && { part: asText(part.value) }) });
}

export function readCover(take: Take, put: Put): void {
  const cover = take(coverNames);
  if (cover === null) return;
  const one = Array.isArray(cover.value) ? (cover.value as unknown[])[0] : cover.value;
  const map = asMap(one);
  const src = typeof one === 'string' ? one : asText(map.src ?? map.image ?? map.url ?? map.path);
  // A name of a style such as "blue", or Hugo's `cover: { hidden: true }`, is no picture.
  if (!/[./]/.test(src)) return;
  const alt =
    asText(map.alt) || asText(take(['heroimagealt', 'image_alt', 'cover_alt', 'imagealt'])?.value);
  const caption = asText(map.caption);
  put('cover', cover.key, { src, ...(alt !== '' && { alt }), ...(caption !== '' && { caption }) });
}
