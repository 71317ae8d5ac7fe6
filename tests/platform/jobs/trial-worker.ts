import { pino } from 'pino';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '~/platform/db/open-database.server';
import { runWorker } from '~/platform/jobs/run-worker.server';

// A worker process for the tests: `slow` says that it began, takes its time unless told otherwise, and says that it ended.
const db = openDatabase({ databaseUrl: process.argv[2] ?? '', poolSize: 6 });
const slowMs = Number(process.argv[3]);
const say = (line: string) => void process.stdout.write(`${line}\n`);

const worker = await runWorker({
  pool: db.pool,
  cron: [],
  concurrency: 4,
  log: pino({ level: 'silent' }),
  tasks: {
    slow: async (payload, { signal }) => {
      const { id } = payload as { id: string };
      say(`began ${id}`);
      await wait(slowMs, undefined, { signal });
      await db.pool.query('INSERT INTO trial_done (id) VALUES ($1)', [id]);
      say(`ended ${id}`);
    },
  },
});
say('ready');
process.once('SIGTERM', () => {
  void worker
    .stop()
    .then(() => db.close())
    .then(() => process.exit(0));
});
