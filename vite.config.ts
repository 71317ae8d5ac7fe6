import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import remixConfig from './remix.config.js';

export default defineConfig({
  plugins: [remix(remixConfig), tailwindcss(), tsconfigPaths({ root: import.meta.dirname })],
  server: { middlewareMode: true },
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
