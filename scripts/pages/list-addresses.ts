import { readFileSync } from 'node:fs';
import type { RouteConfigEntry } from '@remix-run/dev/dist/config/routes';
import routes from '~/routes';
import { access, type Access, type RouteActor, type RouteKey } from '~/routes/access';

/** One address of the site map. */
export interface Address {
  /** The path as `app/routes.ts` writes it, with a slash before it: `/expert/jobs/:jobId`. */
  path: string;
  /** Who may open it. */
  actor: RouteActor;
  /** Whether it draws a page; what does not is a file, or takes what scripts and forms send. */
  isPage: boolean;
  /** Whether it can be asked for, rather than only be sent to. */
  hasLoader: boolean;
}

/** Every address of `app/routes.ts`, in its order. */
export function listAddresses(): Address[] {
  return walk(routes, '').map(({ path, file }) => {
    const key = file.replace(/^routes\//, '').replace(/\.tsx?$/, '');
    if (!isRouteKey(key)) throw new Error(`${file} does not stand in app/routes/access.ts`);
    const entry: Access = access[key];
    const source = readFileSync(`app/${file}`, 'utf8');
    return {
      path,
      actor: entry.actor,
      isPage: source.includes('export default'),
      hasLoader: /export const loader\b/.test(source),
    };
  });
}

const isRouteKey = (key: string): key is RouteKey => Object.hasOwn(access, key);

function walk(entries: readonly RouteConfigEntry[], base: string): { path: string; file: string }[] {
  return entries.flatMap((entry) => {
    const path = entry.path === undefined ? base : `${base}/${entry.path}`;
    return entry.children ? walk(entry.children, path) : [{ path: path || '/', file: entry.file }];
  });
}
