import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildVerifier } from './building/build-verifier';
import { compressFiles } from './building/compress-files';

const MARK = 'build/sources.sha256';
const SOURCES = [
  'app',
  'public',
  'scripts/building',
  'scripts/verify-export.ts',
  'package-lock.json',
  'vite.config.ts',
  'remix.config.js',
  'tsconfig.json',
];

/** Builds the site when a source changed since the last build. Answers whether it built; rejects with the builder's output. */
export async function buildSite(): Promise<boolean> {
  const wanted = hashSources();
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted) return false;
  rmSync('build', { recursive: true, force: true });
  await runBuilder();
  await buildVerifier('build/client');
  await compressFiles('build/client');
  writeFileSync(MARK, wanted);
  return true;
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(listFiles).sort()) {
    if (!/\.test\.tsx?$/.test(file)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function runBuilder(): Promise<void> {
  const words = ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The site could not be built:\n${output}`)),
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log((await buildSite()) ? 'The site is built.' : 'The site is up to date.');
}
