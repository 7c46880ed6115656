import { isPicture, type Attachment, type Survey } from '../survey.ts';
import { escapeHtml, figure, link, player } from './markup.ts';
import type { Shortcode } from './shortcodes.ts';

/** The media of an export as a text sees them. */
export interface Library {
  survey: Pick<Survey, 'attachments' | 'uploads'>;
  /** The post whose text it is. */
  post: number;
  /** Is told of a file that is not in the export. */
  missing: (id: number) => void;
}

/** `[gallery]` shows the pictures that were uploaded to its post, `[gallery ids="1,2"]` those; one figure each. */
export function gallery(code: Shortcode, library: Library): string {
  return filesOf(code, library, isPicture)
    .map(({ url, alt, caption }) => {
      const picture = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">`;
      return figure(picture, caption);
    })
    .join('');
}

/** `[playlist]`: players one after the other, with the names of the pieces. */
export function playlist(code: Shortcode, library: Library): string {
  const kind = code.options.get('type') === 'video' ? 'video' : 'audio';
  const ending = kind === 'video' ? /\.(?:mp4|m4v|webm|ogv|mov)$/i : /\.(?:mp3|m4a|ogg|flac|wav)$/i;
  return filesOf(code, library, (url) => ending.test(url.replace(/[?#].*$/, '')))
    .map(({ url, title }) => link(url, title || url) + player(kind, [url]))
    .join('');
}

function filesOf(
  { options }: Shortcode,
  library: Library,
  belongs: (url: string) => boolean,
): Attachment[] {
  const { survey, post, missing } = library;
  const listed = idsIn(options.get('ids') ?? options.get('include'));
  const excluded = new Set(idsIn(options.get('exclude')));
  const parent = Number(options.get('id') ?? post);
  const ids = listed.length > 0 ? listed : (survey.uploads.get(parent) ?? []);
  const files = ids.flatMap((id) => {
    const file = survey.attachments.get(id);
    if (file === undefined) missing(id);
    return file === undefined || excluded.has(id) ? [] : [file];
  });
  if (listed.length > 0) return files;
  return files
    .filter(({ url }) => belongs(url))
    .sort((a, b) => a.order - b.order || a.id - b.id);
}

function idsIn(list: string | undefined): number[] {
  return (list ?? '').split(/[\s,]+/).flatMap((id) => (/^\d{1,15}$/.test(id) ? [Number(id)] : []));
}
