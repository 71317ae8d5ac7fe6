import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages as forAdmin } from '~/i18n/en/for-admin';
import { messages as forCompany } from '~/i18n/en/for-company';
import { messages as forEverybody } from '~/i18n/en/for-everybody';
import { messages as forExpert } from '~/i18n/en/for-expert';
import { access } from '~/routes/access';

const app = resolve('app');
const IMPORT = /^(?:import|export) (?!type )[^;]*? from '([^']+)'/gm;
/** A page may import the namespaces of more files than its area is sent. */
const given = import.meta.glob<Record<string, unknown>>('/app/i18n/en/for-*.ts', { eager: true, import: 'messages' });
const GIVEN_HERE = 'given by the page';
const NAMESPACE = /useTranslations\('(\w+)[.'\w]*\)/g;

function resolveImport(from: string, source: string): string | undefined {
  const base = source.startsWith('~/') ? join(app, source.slice(2)) : resolve(dirname(from), source);
  if (!/^[~.]/.test(source) || source.includes('.server')) return undefined;
  return ['', '.ts', '.tsx'].map((end) => base + end).find((path) => existsSync(path) && statSync(path).isFile());
}

function pagesOf(area: string): string[] {
  const keys = Object.keys(access).filter((key) => key.startsWith(`${area}/`));
  return keys.map((key) => join(app, 'routes', `${key}.tsx`)).filter((file) => existsSync(file));
}

/** The namespaces of messages that some modules and what they import draw from, each with a file that does. */
function namespacesDrawn(starts: string[]): Map<string, string> {
  const [waiting, seen, found] = [[...starts], new Set<string>(), new Map<string, string>()];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const name of Object.keys(given[`/${relative(resolve(), file)}`] ?? {})) found.set(name, GIVEN_HERE);
    for (const [, name] of text.matchAll(NAMESPACE))
      if (found.get(name ?? '') !== GIVEN_HERE) found.set(name ?? '', relative(app, file));
    for (const [, source] of text.matchAll(IMPORT)) {
      const next = resolveImport(file, source ?? '');
      if (next) waiting.push(next);
    }
  }
  return found;
}

const areas = [
  ['admin', { ...forEverybody, ...forAdmin }],
  ['company', { ...forEverybody, ...forCompany }],
  ['expert', { ...forEverybody, ...forExpert }],
  ['auth', forEverybody],
  ['help', forEverybody],
  ['dev', forEverybody],
] as const;

describe('the words a page may say in the browser', () => {
  it.each(areas)('hold what the pages of %s draw from', (area, messages) => {
    const pages = pagesOf(area);
    expect(namespacesDrawn(pages).size).toBeGreaterThan(1);
    const missing = pages.flatMap((page) => {
      return [...namespacesDrawn([page])].filter(([name, file]) => !(name in messages) && file !== GIVEN_HERE);
    });
    expect(missing).toEqual([]);
  });
});
