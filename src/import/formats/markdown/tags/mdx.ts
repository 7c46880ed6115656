import type { TagRules } from './tags.ts';

/** What a text in MDX has beside Markdown: https://mdxjs.com/docs/what-is-mdx/ */
export const mdxTags: TagRules = {
  unknown: /<\/?[A-Z][\w.]*[^>\n]*>/g,
  rules: [
    { pattern: /^(?:import|export)\s[^\n]*\sfrom\s+['"][^'"\n]+['"];?[ \t]*\n/gm, write: () => '' },
  ],
};
