import { escapeHtml, figure, link, player } from './markup.ts';
import { gallery, playlist, type Library } from './gallery.ts';
import type { Shortcode } from './shortcodes.ts';

/** What a shortcode becomes: HTML. */
export type Expander = (code: Shortcode, library: Library) => string;

const text = (code: Shortcode): string => code.content ?? '';
const option = (code: Shortcode, name: string): string => code.options.get(name) ?? '';

/** The shortcodes of WordPress itself, of wordpress.com and of its Jetpack. */
export const expanders: Readonly<Record<string, Expander>> = {
  audio: (code) => player('audio', sources(code, ['src', 'mp3', 'm4a', 'ogg', 'flac', 'wav', 'wma'])),
  video: (code) => {
    const files = sources(code, ['src', 'mp4', 'm4v', 'webm', 'ogv', 'flv', 'wmv']);
    return player('video', files, option(code, 'poster'));
  },
  caption,
  wp_caption: caption,
  code: listing,
  sourcecode: listing,
  highlight: listing,
  raw: text,
  embed: (code) => link(option(code, 'src') || text(code).trim()),
  gallery,
  playlist,
  googlemaps: (code) => link(code.values[0] ?? ''),
  dailymotion: (code) => film('https://www.dailymotion.com/video/', code),
  instagram: (code) => link(option(code, 'url') || (code.values[0] ?? '')),
  soundcloud: (code) => link(option(code, 'url') || (code.values[0] ?? '')),
  tweet: (code) => film('https://twitter.com/i/status/', code),
  vimeo: (code) => film('https://vimeo.com/', code),
  wpvideo: (code) => film('https://videopress.com/v/', code),
  videopress: (code) => film('https://videopress.com/v/', code),
  youtube: (code) => film('https://www.youtube.com/watch?v=', code),
};

/**
 * `[caption width="300"]<img …/> A picture[/caption]`, and before WordPress 3.4 `[caption caption="A picture"]<img …/>[/caption]`.
 */
function caption(code: Shortcode): string {
  const inner = text(code).trim();
  const parts = /^((?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner);
  if (parts === null) return inner;
  const [, picture = '', words = ''] = parts;
  const line = words.trim() === '' ? escapeHtml(option(code, 'caption')) : words.trim();
  return figure(picture, line);
}

/** What is in it is verbatim. Editors store it with entities, or without. */
function listing(code: Shortcode): string {
  const named = option(code, 'language') || option(code, 'lang') || (code.values[0] ?? '');
  const language = /^=?"?([\w+#-]+)/.exec(named)?.[1]?.toLowerCase();
  const name = language === undefined ? '' : ` class="language-${language}"`;
  const source = text(code).replace(/^\s*?\n|\s+$/g, '');
  const escaped = source.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `\n\n<pre><code${name}>${escaped}</code></pre>\n\n`;
}

/** An address, or the name that a film has at a site. */
function film(site: string, code: Shortcode): string {
  const named = option(code, 'id') || option(code, 'url') || (code.values[0] ?? text(code));
  const address = named.replace(/^=/, '').trim();
  if (/^https?:/.test(address)) return link(address.replace(/&(?!amp;).*$/, ''));
  return /^[\w-]+$/.test(address) ? link(`${site}${address}`) : '';
}

function sources(code: Shortcode, names: string[]): string[] {
  const given = names.map((name) => option(code, name)).filter((source) => source !== '');
  const plain = code.values.filter((value) => /^https?:|^\//.test(value));
  // The oldest form: `[audio http://…/a.mp3|titles=…]`.
  const all = [...given, ...plain.map((value) => value.split('|')[0] ?? '')];
  return all.length > 0 ? all : text(code).trim().split(/\s+/).filter(Boolean);
}
