import { attributesOf, picture, videoOf, type TagRules } from './tags.ts';

/** https://www.getzola.org/documentation/content/shortcodes/ */
export const zolaTags: TagRules = {
  unknown: /\{\{\s*\w+\([^\n]*?\)\s*\}\}|\{%\s*\w+\([^\n]*?\)\s*%\}|\{%\s*end\s*%\}/g,
  rules: [
    {
      pattern: /\{\{\s*(?:figure|image|img|picture)\((?<rest>[^\n]*?)\)\s*\}\}/g,
      write: ({ rest = '' }) => {
        const { src, path, url, alt, caption = '', title = '' } = attributesOf(rest);
        const file = src ?? path ?? url;
        return file === undefined
          ? null
          : picture(file, alt ?? (caption || title), caption || title);
      },
    },
    {
      pattern: /\{\{\s*(?<site>youtube|vimeo|bilibili)\((?<rest>[^\n]*?)\)\s*\}\}/g,
      write: ({ site, rest = '' }) => {
        const { id } = attributesOf(rest);
        if (id === undefined) return null;
        return videoOf[site === 'vimeo' || site === 'bilibili' ? site : 'youtube'](id);
      },
    },
    {
      pattern: /\{(?<open>[{%])\/\*(?<inner>[\s\S]*?)\*\/(?<close>[}%])\}/g,
      write: ({ open = '', inner = '', close = '' }) => `\`{${open}${inner}${close}}\``,
    },
  ],
};
