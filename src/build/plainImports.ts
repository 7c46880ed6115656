import type { ViteUserConfig } from 'astro';

/**
 * Leaves `import()` in the site's scripts what it is. Vite 8 wraps it, even where nothing is to be preloaded
 * (vitejs/vite#18551), and what it wraps it in is several times as large as the script of an article. That would also
 * load a module's style sheets; so what is imported has none here.
 */
export function plainImports(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'backfile:plain-imports',
    enforce: 'pre',
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : null),
    load: {
      filter: { id: HELPER },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

const HELPER = /^\0vite\/preload-helper\.js$/;
