import { defineConfig } from 'astro/config';
import { backfile } from './src/build/integration.ts';

export default defineConfig({
  integrations: [backfile()],
  logger: { entrypoint: './src/build/logger.ts' },
});
