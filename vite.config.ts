import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import remixConfig from './remix.config.js';
import { compileMessages } from './scripts/building/compile-messages';
import { groupChunks } from './scripts/building/group-chunks';
import { keepOutOfBrowser } from './scripts/building/keep-out-of-browser';

export default defineConfig({
  plugins: [
    remix(remixConfig),
    tailwindcss(),
    tsconfigPaths({ root: import.meta.dirname }),
    compileMessages(),
    groupChunks(),
    keepOutOfBrowser(['zod', 'micromark', 'react-markdown', '@formatjs/icu-messageformat-parser']),
  ],
  server: { middlewareMode: true, watch: { ignored: ['**/tests/**', '**/.data/**'] } },
  // What the browser needs is found at the start; argon2 is reached only through .server files and has no browser build here.
  optimizeDeps: {
    entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/{routes,ui,features}/**/*.tsx'],
    exclude: ['@node-rs/argon2'],
  },
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
