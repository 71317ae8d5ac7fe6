import type { UIMatch } from '@remix-run/react';

/** The `handle` of a page that needs no scripts: it is sent without the framework, and its links load documents. */
export const staticPage = { scripts: false } as const;

/** Whether a matched route asked to be sent without scripts. */
export function isStaticPage(match: UIMatch): boolean {
  const { handle } = match;
  return typeof handle === 'object' && handle !== null && 'scripts' in handle && handle.scripts === false;
}
