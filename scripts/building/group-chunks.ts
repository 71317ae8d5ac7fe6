import type { Plugin, Rollup } from 'vite';

const FRAMEWORK =
  /\/node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream|use-intl)\//;
const OURS = /\/app\/(core|features|routes|ui)\//;
/** What so many files use is on most pages. */
const USERS = 4;

/**
 * Puts what most pages need into two files, the framework and the common interface, rather than into dozens whose requests
 * cost more than their content. What few pages use stays with them.
 */
export function groupChunks(): Plugin {
  return {
    name: 'group-chunks',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? undefined : { build: { rollupOptions: { output: { manualChunks: nameChunk } } } },
  };
}

function nameChunk(id: string, { getModuleInfo }: Rollup.ManualChunkMeta): string | undefined {
  if (FRAMEWORK.test(id)) return 'framework';
  if (id.includes('vite/preload-helper')) return 'interface';
  const users = getModuleInfo(id)?.importers.length ?? 0;
  return OURS.test(id) && users >= USERS ? 'interface' : undefined;
}
