import { fence, type TagRules } from './tags.ts';

/** https://jekyllrb.com/docs/liquid/tags/, and what kramdown adds to Markdown. */
export const jekyllTags: TagRules = {
  unknown: /\{%[^%\n]*%\}|\{\{[^}\n]*\}\}/g,
  rules: [
    {
      isBlock: true,
      pattern:
        /\n*\{%-?\s*highlight\s+(?<language>[\w+#-]+)[^%]*%\}(?<inner>[\s\S]*?)\{%-?\s*endhighlight\s*-?%\}\n*/g,
      write: ({ language, inner = '' }) => fence(inner, language),
    },
    {
      isBlock: true,
      pattern: /\{%-?\s*raw\s*-?%\}(?<inner>[\s\S]*?)\{%-?\s*endraw\s*-?%\}/g,
      write: ({ inner = '' }) => inner,
    },
    {
      isBlock: true,
      pattern: /\{%-?\s*comment\s*-?%\}(?<inner>[\s\S]*?)\{%-?\s*endcomment\s*-?%\}/g,
      write: () => '',
    },
    {
      pattern: /\{%-?\s*post_url\s+(?<name>\S+)\s*-?%\}/g,
      write: ({ name = '' }, { linkTo }) => linkTo(name),
    },
    {
      pattern: /\{%-?\s*link\s+(?<name>\S+)\s*-?%\}/g,
      write: ({ name = '' }, { linkTo }) => linkTo(name) ?? `/${name}`,
    },
    {
      pattern:
        /\{\{-?\s*(?<mark>["'])(?<path>[^"']*)\k<mark>\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.\w+)(?:\s*\|\s*prepend:\s*site\.\w+)?\s*-?\}\}/g,
      write: ({ path = '' }) => `/${path.replace(/^\//, '')}`,
    },
    { pattern: /\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}/g, write: () => '' },
    { pattern: /\{\{-?\s*page\.title\s*-?\}\}/g, write: (_, { title }) => title },
    // A table of contents, and attributes of a block or of what stands before.
    { pattern: /^[*+-] [^\n]*\n\{:\s*toc\s*\}[ \t]*\n?/gim, write: () => '' },
    { pattern: /\{:\s*[.#][^}\n]*\}|\{:\s*[\w-]+=["'][^}\n]*\}/g, write: () => '' },
  ],
};
