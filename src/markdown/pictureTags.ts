/** The attributes of an `img` by name, in order, with their values as the HTML has them: escaped, without quotes. */
export type PictureTag = Map<string, string>;

/** What stands between `<` and `>` in our own HTML: its quotes are double, and no text holds a bare `<`. */
const TAG = /<[^">]*(?:"[^"]*"[^">]*)*>/g;
const ATTRIBUTE = /\s([^\s"=>]+)(?:="([^"]*)")?/g;

/** Replaces every `img` of a rendered body by what `print` makes of it. */
export function printPictures(html: string, print: (tag: PictureTag) => string): string {
  if (!html.includes('<img ')) return html;
  return html.replace(TAG, (tag) => (tag.startsWith('<img ') ? print(attributesOf(tag)) : tag));
}

export function pictureTag(tag: PictureTag): string {
  return `<img${[...tag].map(([name, value]) => ` ${name}="${value}"`).join('')}>`;
}

function attributesOf(tag: string): PictureTag {
  return new Map([...tag.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]));
}
