import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { uuidv7 } from 'uuidv7';
import type { SystemCtx } from '~/features/accounts/context';
import { takeOverList } from '~/features/exclusions/take-over-list.server';
import { openDatabase } from '~/platform/db/open-database.server';
import { sql } from '~/platform/db/sql';

// A process of its own that takes a list over, slowly enough to be killed in the middle. Arguments: database URL, address.
const [url = '', leieUrl = ''] = process.argv.slice(2);
const db = openDatabase({ databaseUrl: url, poolSize: 4 });
const clock = await db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
if (!clock) throw new Error('the database has no clock');
const slowly = {
  ...db,
  execute: async (statement: Parameters<typeof db.execute>[0]) => {
    await wait(50);
    return db.execute(statement);
  },
};
const ctx = {
  actor: { kind: 'system', name: 'trial' },
  now: clock.now,
  db: slowly,
  newId: uuidv7,
  services: { config: { leieUrl }, log: pino({ level: 'silent' }) },
  requestId: 'trial',
} as unknown as SystemCtx;
await takeOverList(ctx, { requestedBy: null, isForced: false });
await db.close();
