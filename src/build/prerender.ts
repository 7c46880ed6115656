import type { AstroPrerenderer } from 'astro';
import type { Progress } from '../cli/progress.ts';

/**
 * Astro's own prerenderer, asked for those pages only that are not kept. A page that is not asked for is not rendered, not
 * written and not looked at, so a build costs what it changes.
 * @param isKept given a page's path without slashes at its ends
 */
export function renderOnly(
  inner: AstroPrerenderer,
  isKept: (path: string) => boolean,
  progress: Progress,
): AstroPrerenderer {
  let total = 0;
  let done = 0;
  return {
    ...inner,
    name: 'backfile',
    async getStaticPaths() {
      const all = await inner.getStaticPaths();
      const due = all.filter(({ pathname }) => !isKept(pathname.replace(/^\/+|\/+$/g, '')));
      total = due.length;
      return due;
    },
    async render(request, options) {
      const page = await inner.render(request, options);
      done += 1;
      progress.show(done, total);
      return page;
    },
  };
}
