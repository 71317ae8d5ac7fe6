import { resolve } from 'node:path';

/** Its name beside the site's static files: companies download it and run it with nothing but Node. */
const VERIFIER = 'verify-export.mjs';

/** Bundles `scripts/verify-export.ts` with all it needs into one file in this folder. */
export async function buildVerifier(folder: string): Promise<void> {
  // Only who builds has Vite at hand.
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '~': resolve('app') } },
    ssr: { noExternal: true },
    build: {
      ssr: 'scripts/verify-export.ts',
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: VERIFIER } },
    },
  });
}
