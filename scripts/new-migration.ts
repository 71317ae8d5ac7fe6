import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffSchemas } from '~/platform/db/schema-engine.server';

// npm run migrate:new -- NAME: writes the next migration from what changed in schema.prisma since the last one. No
// database is needed. Changes of extras.sql are copied below as a reminder, for a person to turn into ALTERs.
const FOLDER = 'prisma/migrations';
const last = {
  schema: join(FOLDER, 'schema.prisma.snapshot'),
  extras: join(FOLDER, 'extras.sql.snapshot'),
};

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Say what changes, in lower case with underscores: npm run migrate:new -- add_job_deadline');
  process.exit(1);
}
const schema = readFileSync('prisma/schema.prisma', 'utf8');
const extras = readFileSync('prisma/extras.sql', 'utf8');
const lastExtras = readFileSync(last.extras, 'utf8');
const ddl = (await diffSchemas(readFileSync(last.schema, 'utf8'), schema)).trim();
const hasDdl = ddl !== '' && !ddl.startsWith('-- This is an empty migration');
const todo = listExtrasChanges(lastExtras, extras);
if (!hasDdl && todo.length === 0) {
  console.log('Neither schema.prisma nor extras.sql changed since the last migration.');
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = join(FOLDER, `${stamp}_${name}`);
mkdirSync(folder);
writeFileSync(join(folder, 'migration.sql'), [hasDdl ? ddl : '', ...todo].filter(Boolean).join('\n\n') + '\n');
writeFileSync(last.schema, schema);
writeFileSync(last.extras, extras);
console.log(`Wrote ${join(folder, 'migration.sql')}.`);
if (todo.length > 0) console.log('extras.sql changed: finish the lines marked TODO, then run the catalogue test.');

/** Lines that are new or gone, as comments to work from. */
function listExtrasChanges(before: string, after: string): string[] {
  const beforeLines = new Set(before.split('\n'));
  const afterLines = new Set(after.split('\n'));
  const added = after.split('\n').filter((line) => line.trim() !== '' && !beforeLines.has(line));
  const gone = before.split('\n').filter((line) => line.trim() !== '' && !afterLines.has(line));
  if (added.length + gone.length === 0) return [];
  return [
    [
      '-- TODO: extras.sql changed; write the statements that bring a database there.',
      ...gone.map((line) => `-- gone:  ${line}`),
    ],
    added.map((line) => `-- added: ${line}`),
  ].map((lines) => lines.join('\n'));
}
