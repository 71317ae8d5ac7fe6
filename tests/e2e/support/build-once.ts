import { spawnSync } from 'node:child_process';

/** Builds the site when a source changed since the last build; each test's site runs what is built. */
export default function buildOnce(): void {
  for (const script of ['scripts/generate-client.ts', 'scripts/build-site.ts']) {
    const run = spawnSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`${script} failed:\n${run.stdout}\n${run.stderr}`);
  }
}
