import { attributesOf, fence, link, picture, videoOf, type TagRules } from './tags.ts';

/** https://gohugo.io/shortcodes/ */
export const hugoTags: TagRules = {
  unknown: /\{\{[<%][^/*](?:[^\n]*?)[>%]\}\}/g,
  rules: [
    {
      isBlock: true,
      pattern:
        /\n*\{\{[<%]\s*highlight\s+(?<language>[\w+#-]+)[^>%]*[>%]\}\}(?<inner>[\s\S]*?)\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}\n*/g,
      write: ({ language, inner = '' }) => fence(inner, language),
    },
    {
      pattern:
        /\{\{[<%]\s*figure\s+(?<rest>[\s\S]*?)\s*\/?[>%]\}\}(?:\s*\{\{[<%]\s*\/\s*figure\s*[>%]\}\})?/g,
      write: ({ rest = '' }) => {
        const { src, alt, caption = '', title = '', link: href } = attributesOf(rest);
        if (src === undefined) return null;
        const shown = picture(src, alt ?? (caption || title), caption || title);
        return href === undefined ? shown : `[${shown}](${href})`;
      },
    },
    {
      pattern: /\{\{[<%]\s*(?:rel)?ref\s+(?<rest>[^\n]*?)\s*[>%]\}\}/g,
      write: ({ rest = '' }, { linkTo }) => {
        const values = attributesOf(rest);
        const [, path = '', fragment = ''] =
          /^([^#]*)(.*)$/.exec(values.path ?? values[0] ?? '') ?? [];
        const href = path === '' ? '' : linkTo(path);
        return href === null ? null : href + fragment;
      },
    },
    {
      pattern: /\{\{[<%]\s*(?<site>youtube|vimeo|bilibili)\s+(?<rest>[^\n]*?)\s*\/?[>%]\}\}/g,
      write: ({ site, rest = '' }) => {
        const values = attributesOf(rest);
        const id = values.id ?? values[0];
        if (id === undefined) return null;
        return videoOf[site === 'vimeo' || site === 'bilibili' ? site : 'youtube'](id);
      },
    },
    {
      pattern: /\{\{[<%]\s*gist\s+(?<user>[\w-]+)\s+(?<id>\w+)[^\n]*?[>%]\}\}/g,
      write: ({ user = '', id = '' }) =>
        link(`https://gist.github.com/${user}/${id}`, `Gist: ${user}/${id}`),
    },
    // How a text shows a shortcode itself.
    {
      pattern: /\{\{(?<open>[<%])\/\*(?<inner>[\s\S]*?)\*\/(?<close>[>%])\}\}/g,
      write: ({ open = '', inner = '', close = '' }) => `\`{{${open}${inner}${close}}}\``,
    },
  ],
};
