/** HTML that shortcodes become; each is a block of its own. */

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** @param caption HTML; '' for none */
export function figure(picture: string, caption: string): string {
  const line = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `\n\n<figure>${picture}${line}</figure>\n\n`;
}

export function link(url: string, text = url): string {
  if (!/^https?:\/\//i.test(url)) return '';
  return `\n\n<p><a href="${escapeHtml(url)}">${escapeHtml(text)}</a></p>\n\n`;
}

/** A sound or a film; '' without a file. */
export function player(kind: 'audio' | 'video', files: readonly string[], poster = ''): string {
  const [first, ...others] = files;
  if (first === undefined) return '';
  const still = poster === '' ? '' : ` poster="${escapeHtml(poster)}"`;
  const sources = files.map((file) => `<source src="${escapeHtml(file)}">`).join('');
  const one = `<${kind} src="${escapeHtml(first)}"${still} controls></${kind}>`;
  const all = others.length > 0 ? `<${kind}${still} controls>${sources}</${kind}>` : one;
  return `\n\n<p>${all}</p>\n\n`;
}
