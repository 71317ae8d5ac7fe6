import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RouteConfigEntry } from '@remix-run/dev/dist/config/routes';
import { environmentSchema } from '~/platform/config/config';
import routes from '~/routes';

export const root = path.resolve(import.meta.dirname, '../..');

/** A text for people, by its path in the repository. */
export interface Doc {
  file: string;
  text: string;
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

function listFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** Everything that is checked: front page, handbook, slice READMEs, user guides in every language. */
export function readDocs(): Doc[] {
  const slices = readdirSync(path.join(root, 'app/features')).map((slice) => `app/features/${slice}/README.md`);
  const files = [
    'README.md',
    'CONTRIBUTING.md',
    ...listFiles('docs').filter((file) => file.endsWith('.md')),
    ...slices.filter((file) => existsSync(path.join(root, file))),
    ...listFiles('app/help/texts'),
  ];
  return files.map((file) => ({ file, text: read(file) }));
}

export const sourceFiles = ['app', 'scripts', 'prisma', 'tests', 'public', 'docs']
  .flatMap(listFiles)
  .filter((file) => !file.startsWith('app/generated/'));

/** File names without their endings: `submit-review` for submit-review.server.ts. */
export const fileStems = new Set(sourceFiles.map((file) => path.basename(file).replace(/\..*$/, '')));

const sourcesIn = (folders: RegExp): string[] =>
  sourceFiles.filter((file) => folders.test(file) && /\.(ts|tsx|prisma|sql)$/.test(file)).map(read);
const words = new Set(sourcesIn(/^(app|scripts|prisma)\//).flatMap((source) => source.match(/\w+/g) ?? []));

/** Whether the word occurs in the source code. */
export const isInCode = (word: string): boolean => words.has(word);

export const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

/** Variables a process of this repository reads, configured ones first. */
export const configured = Object.keys(environmentSchema.shape);
const readVariables = sourcesIn(/./).flatMap((source) => [...source.matchAll(/process\.env\[?\.?'?([A-Z_]+)/g)]);
export const variables = new Set([...configured, ...readVariables.map((match) => match[1])]);

function flatten(entries: readonly RouteConfigEntry[]): RouteConfigEntry[] {
  return entries.flatMap((entry) => [entry, ...flatten(entry.children ?? [])]);
}

/** Addresses the HTTP edge answers itself, beside the site map. */
const edge = ['/healthz', '/readyz', '/favicon.svg', '/robots.txt', '/verify-export.mjs'];

/** Whether the site answers at this address; a parameter of the site map stands for one part. */
export function isAddress(address: string): boolean {
  const [wanted = ''] = address.split(/[?#]/);
  if (wanted === '/' || edge.includes(wanted)) return true;
  return flatten(routes).some(({ path: pattern }) => {
    if (!pattern || pattern === '*') return false;
    const parts = `/${pattern}`.split('/');
    const asked = wanted.split('/');
    return (
      parts.length === asked.length &&
      parts.every((part, at) => part === asked[at] || (part.startsWith(':') && asked[at] !== ''))
    );
  });
}
