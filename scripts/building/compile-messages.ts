import { resolve } from 'node:path';
import compile from 'icu-minify/compile';
import { tsImport } from 'tsx/esm/api';
import type { Plugin } from 'vite';

const MESSAGES = /\/app\/i18n\/[\w-]+\/(for-\w+|messages)\.ts$/;

/**
 * In the built site the browser gets messages that were parsed at build time, one module per language and area, and
 * the small formatter that reads them, in place of texts and the parser of the ICU syntax. The server keeps the texts.
 */
export function compileMessages(): Plugin {
  return {
    name: 'compile-messages',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer, options) {
      if (source !== 'use-intl/format-message' || options.ssr) return null;
      return this.resolve('use-intl/format-message/format-only', importer, { skipSelf: true });
    },
    async load(id, options) {
      if (options?.ssr || !MESSAGES.test(id)) return null;
      const { messages } = (await tsImport(resolve(id), import.meta.url)) as { messages: Record<string, unknown> };
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(compileTree(messages)))});`;
    },
  };
}

function compileTree(tree: unknown): unknown {
  if (typeof tree === 'string') return compile(tree);
  return Object.fromEntries(Object.entries(tree as object).map(([key, value]) => [key, compileTree(value)]));
}
