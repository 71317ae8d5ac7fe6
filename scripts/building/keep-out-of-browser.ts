import type { Plugin } from 'vite';

/**
 * Fails the build when code of one of these packages gets into what the browser loads, and names the files it came by.
 * Constants and pure rules stand in files of their own, beside the schemas that use them.
 */
export function keepOutOfBrowser(packages: string[]): Plugin {
  const foreign = new RegExp(`/node_modules/(${packages.join('|')})/`);
  return {
    name: 'keep-out-of-browser',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    generateBundle(_options, bundle) {
      const drawn = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.entries(file.modules) : [],
      );
      const kept = new Set(drawn.filter(([, module]) => module.renderedLength > 0).map(([id]) => id));
      const found = [...kept].filter((id) => foreign.test(id));
      if (found.length === 0) return;
      const ways = found.flatMap((id) => this.getModuleInfo(id)?.importers ?? []);
      const ours = [...new Set(ways)].filter((id) => kept.has(id) && !id.includes('/node_modules/'));
      this.error(
        `${packages.join(', ')} must stay out of the browser, but these files bring it in: ${ours.join(', ')}`,
      );
    },
  };
}
