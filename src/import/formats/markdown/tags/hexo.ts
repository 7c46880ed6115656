import { attributesOf, fence, link, picture, quote, videoOf, type TagRules } from './tags.ts';

/** https://hexo.io/docs/tag-plugins */
export const hexoTags: TagRules = {
  unknown: /\{%[^%\n]*%\}/g,
  rules: [
    {
      isBlock: true,
      pattern:
        /\n*\{%\s*(?<tag>codeblock|code)(?<head>[^%]*)%\}(?<inner>[\s\S]*?)\{%\s*end\k<tag>\s*%\}\n*/g,
      write: ({ head = '', inner = '' }) => fence(inner, /\blang:(\S+)/.exec(head)?.[1]),
    },
    {
      isBlock: true,
      pattern: /\{%\s*raw\s*%\}(?<inner>[\s\S]*?)\{%\s*endraw\s*%\}/g,
      write: ({ inner = '' }) => inner,
    },
    {
      isBlock: true,
      pattern:
        /\n*\{%\s*(?<tag>blockquote|quote|pullquote|centerquote|cq)(?<by>[^%]*)%\}(?<inner>[\s\S]*?)\{%\s*end\k<tag>\s*%\}\n*/g,
      write: ({ by = '', inner = '' }) => quote(inner, by),
    },
    {
      pattern: /\{%\s*(?<tag>asset_img|img)\s+(?<rest>[^%]*?)\s*%\}/g,
      write: ({ rest = '' }) => writePicture(rest),
    },
    {
      pattern: /\{%\s*asset_path\s+(?<rest>[^%]*?)\s*%\}/g,
      write: ({ rest = '' }) => attributesOf(rest)[0] ?? null,
    },
    {
      pattern: /\{%\s*asset_link\s+(?<rest>[^%]*?)\s*%\}/g,
      write: ({ rest = '' }) => {
        const { 0: file = '', ...texts } = attributesOf(rest);
        return file === '' ? null : link(file, Object.values(texts).join(' ') || file);
      },
    },
    {
      pattern: /\{%\s*post_link\s+(?<rest>[^%]*?)\s*%\}/g,
      write: ({ rest = '' }, { linkTo }) => {
        const { 0: name = '', 1: text = name } = attributesOf(rest);
        const href = linkTo(name);
        return href === null ? null : link(href, text);
      },
    },
    {
      pattern: /\{%\s*post_path\s+(?<rest>[^%]*?)\s*%\}/g,
      write: ({ rest = '' }, { linkTo }) => linkTo(attributesOf(rest)[0] ?? ''),
    },
    {
      pattern: /\{%\s*(?<site>youtube|vimeo)\s+(?<id>[\w-]+)[^%]*%\}/g,
      write: ({ site, id = '' }) => videoOf[site === 'vimeo' ? 'vimeo' : 'youtube'](id),
    },
    {
      pattern: /\{%\s*(?:link|linkurl)\s+(?<rest>[^%]*?)\s*%\}/g,
      write: ({ rest = '' }) => {
        const values = Object.values(attributesOf(rest));
        const href = values.find((value) => /^https?:/.test(value));
        return href === undefined
          ? null
          : link(href, values[0] === href ? href : (values[0] ?? href));
      },
    },
  ],
};

/** `[class names] file [width] [height] ["title" ["alt"]]` */
function writePicture(rest: string): string | null {
  const [, before = '', , src, after = ''] =
    /^(.*?)(["']?)([^\s"']+\.(?:jpe?g|png|gif|webp|avif|svg)[^\s"']*|https?:[^\s"']+|\/[^\s"']+)\2(.*)$/i.exec(
      rest,
    ) ?? [];
  if (src === undefined || /["']/.test(before)) return null;
  const texts = after.replace(/^(\s+\d+%?){0,2}/, '').trim();
  const { 0: title = '', 1: alt = title } = attributesOf(texts.replace(/^'(.*)'$/, '$1'));
  return picture(src, alt, alt === title ? '' : title);
}
