import type { Element, Root } from 'hast';
import { SKIP, visit } from '../../markdown/visit.ts';

/** Addresses of players, and of the page that shows the same film. `$1` is its name there. */
const players: readonly [RegExp, string][] = [
  [
    /^(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]+)/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^player\.vimeo\.com\/video\/(\d+)/, 'https://vimeo.com/$1'],
  [/^(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)/, 'https://www.dailymotion.com/video/$1'],
  [/^(?:v\.wordpress|videopress)\.com\/(?:embed\/|v\/)?(\w+)/, 'https://videopress.com/v/$1'],
  [/^player\.bilibili\.com\/.*[?&]bvid=(\w+)/, 'https://www.bilibili.com/video/$1'],
  [/^player\.bilibili\.com\/.*[?&]aid=(\d+)/, 'https://www.bilibili.com/video/av$1'],
  [
    /^player\.youku\.com\/(?:embed|player\.php\/sid)\/([\w=]+)/,
    'https://v.youku.com/v_show/id_$1.html',
  ],
  [/^v\.qq\.com\/.*[?&]vid=(\w+)/, 'https://v.qq.com/x/page/$1.html'],
];

/** Turns the frames in which known sites show a film into a link to it. Others stay, for the sanitiser to take away. */
export function linkFrames(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!['iframe', 'embed'].includes(element.tagName)) return undefined;
    const film = filmOf(element);
    if (film === null || parent === undefined || index === undefined) return undefined;
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: { href: film },
      children: [{ type: 'text', value: film }],
    };
    parent.children[index] = { type: 'element', tagName: 'p', properties: {}, children: [link] };
    return SKIP;
  });
}

function filmOf({ properties }: Element): string | null {
  const src = String(properties.src ?? properties.dataSrc ?? '').replace(/^(?:https?:)?\/\//i, '');
  const player = players.find(([pattern]) => pattern.test(src));
  const found = player?.[0].exec(src);
  return player === undefined ? null : player[1].replace('$1', found?.[1] ?? '');
}
