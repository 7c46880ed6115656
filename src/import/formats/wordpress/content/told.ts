import type { InBoth } from '../../../../problems/rule.ts';
import type { Left } from '../../../format.ts';
import type { Shortcode } from './shortcodes.ts';

/** What the report says of a text. */

export function blocksLeft(names: readonly string[]): Left[] {
  return counted(names).map(([name, count]) => dynamicBlock(name, count));
}

function dynamicBlock(name: string, count: number): Left {
  const times = count === 1 ? '' : ` ×${count}`;
  return {
    what: { en: `block “${name}”${times}`, zh: `区块“${name}”${times}` },
    text: null,
  };
}

export function shortcodesLeft(codes: readonly Shortcode[]): Left[] {
  return counted(codes.map(({ name }) => name)).map(([name, count]) => {
    const times = count === 1 ? '' : ` ×${count}`;
    const first = codes.find((code) => code.name === name);
    return {
      what: { en: `unknown shortcode [${name}]${times}`, zh: `未知短代码 [${name}]${times}` },
      text: first?.tag.slice(0, 200) ?? null,
    };
  });
}

export function doubtfulTags(tags: readonly string[]): InBoth {
  const list = tags.slice(0, 5).join(' ');
  return {
    en: `These may be shortcodes of a plugin, or just words in brackets; they stay in the text: ${list}`,
    zh: `下列方括号可能是插件短代码，也可能只是文字，已保留在正文中：${list}`,
  };
}

export function pageBreaks(pages: number): Left {
  return {
    what: {
      en: `page breaks: the ${pages} pages are one now`,
      zh: `分页标记：原分 ${pages} 页，现合为一页`,
    },
    text: null,
  };
}

export function missingFiles(ids: readonly number[]): InBoth {
  const list = ids.slice(0, 20).join(', ');
  return {
    en: `The export does not hold these files of a gallery or playlist: ${list}. Export all content, or add the pictures by hand.`,
    zh: `导出文件中缺少图集或播放列表用到的附件：${list}。请导出全部内容，或手工补上图片。`,
  };
}

export function lostLinks(urls: readonly string[]): InBoth {
  const list = urls.slice(0, 5).join(' ');
  const more = urls.length > 5 ? ` … (${urls.length})` : '';
  return {
    en: `Links still lead to the old site, to pages that are not in the export: ${list}${more}`,
    zh: `仍有链接指向旧站，而导出文件中没有对应的页面：${list}${more}`,
  };
}

function counted(names: readonly string[]): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts];
}
