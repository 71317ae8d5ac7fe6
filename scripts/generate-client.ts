import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const SCHEMA = 'prisma/schema.prisma';
const MARK = 'app/generated/prisma/schema.sha256';

/** Writes the Prisma client when it is missing or older than the schema. Needs no network. */
export function generateClient(): void {
  const wanted = createHash('sha256')
    .update(readFileSync(SCHEMA))
    .update(readFileSync('package-lock.json'))
    .digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted) return;
  const run = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ?? '/dev/null',
      NO_COLOR: '1',
    },
  });
  if (run.status !== 0) throw new Error(`The Prisma client could not be generated:\n${run.stdout}${run.stderr}`);
  writeFileSync(MARK, wanted);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) generateClient();
