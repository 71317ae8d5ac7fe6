import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RouteConfigEntry } from '@remix-run/dev/dist/config/routes';
import { access } from '~/routes/access';
import routes from '~/routes';

const appFolder = path.resolve(import.meta.dirname, '../../app');

function flatten(entries: readonly RouteConfigEntry[]): RouteConfigEntry[] {
  return entries.flatMap((entry) => [entry, ...flatten(entry.children ?? [])]);
}

const siteMap = flatten(routes);
const files = ['root.tsx', ...siteMap.map((entry) => entry.file)];
const keyOf = (file: string) => file.replace(/^routes\//, '').replace(/\.tsx?$/, '');

/** What a route module exports under `name`, as source text: the right-hand side up to its first argument. */
function exportsOf(source: string, name: 'loader' | 'action'): { exported: boolean; wrappedWith: string | undefined } {
  const exported = new RegExp(`export\\s+(?:(?:async\\s+)?function|const|let|var|\\{[^}]*?)\\s*\\b${name}\\b`).test(
    source,
  );
  const wrapped = new RegExp(`export const ${name} = withAccess\\(\\s*'([^']+)'`).exec(source);
  return { exported, wrappedWith: wrapped?.[1] };
}

describe('the site map', () => {
  it('names files that exist, each once', () => {
    for (const file of files) expect(existsSync(path.join(appFolder, file)), file).toBe(true);
    expect(new Set(files).size).toBe(files.length);
  });

  it('gives every address once', () => {
    const addresses = siteMap
      .filter((entry) => !entry.children)
      .map((entry) => `${entry.path ?? ''}${entry.index ? '/' : ''}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it.each(files)('%s: its loader and action pass the access table under their own key', (file) => {
    const source = readFileSync(path.join(appFolder, file), 'utf8');
    const key = keyOf(file);
    let guarded = 0;
    for (const name of ['loader', 'action'] as const) {
      const found = exportsOf(source, name);
      if (!found.exported) continue;
      guarded += 1;
      expect(found.wrappedWith, `${name} of ${file}`).toBe(key);
    }
    expect(source, `${file} has no client loader or action`).not.toMatch(
      /export (?:const|async function|function) client(?:Loader|Action)\b/,
    );
    if (guarded > 0) expect(Object.keys(access), `${key} stands in access.ts`).toContain(key);
  });

  it('has a loader on every page for somebody in particular, so that nobody else sees it drawn', () => {
    const unguarded: string[] = [];
    for (const file of files) {
      const entry = access[keyOf(file) as keyof typeof access];
      const source = readFileSync(path.join(appFolder, file), 'utf8');
      const drawsPage = /export default/.test(source);
      if (drawsPage && !(entry && exportsOf(source, 'loader').exported)) unguarded.push(file);
    }
    expect(unguarded).toEqual([]);
  });
});

describe('the access table', () => {
  it('holds no route that is gone', () => {
    const keys = new Set(files.map(keyOf));
    expect(Object.keys(access).filter((key) => !keys.has(key))).toEqual([]);
  });

  it('gives each folder of routes to the actor it is named after', () => {
    const actorOf: Record<string, readonly string[]> = {
      marketing: ['public'],
      help: ['public'],
      auth: ['public', 'anonymous', 'signedIn'],
      dev: ['dev'],
      expert: ['expert', 'signedIn'],
      company: ['company'],
      admin: ['admin'],
      webhooks: ['signature'],
    };
    for (const [key, { actor }] of Object.entries(access)) {
      if (key === 'root') continue;
      expect(actorOf[key.split('/')[0] ?? ''], key).toContain(actor);
    }
  });
});

it('the house rule sees an unguarded loader in each way it can be written', () => {
  for (const source of [
    'export async function loader() {}',
    'export const loader = () => 1',
    'export { loader } from "./x"',
    'export function loader() {}',
  ]) {
    expect(exportsOf(source, 'loader')).toEqual({ exported: true, wrappedWith: undefined });
  }
  expect(exportsOf("export const action = withAccess(\n  'a/b', x)", 'action')).toEqual({
    exported: true,
    wrappedWith: 'a/b',
  });
});

it('pages never send anybody to an address a user supplied, except through safeRedirect', () => {
  const routeFiles = readdirSync(path.join(appFolder, 'routes'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  for (const file of routeFiles) {
    const source = readFileSync(path.join(appFolder, 'routes', file), 'utf8');
    expect(source, file).not.toMatch(/redirect\(\s*(?:request\.|form\.get|String\(form|url\.search|new URL\(request)/);
  }
});
