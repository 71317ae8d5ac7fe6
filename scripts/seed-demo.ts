import { readConfig } from '~/platform/config/read-config.server';
import { emptyEverything, openForWriting, readDemoState, writeDemo } from './write-demo';

// Fills an empty demonstration database once. A database with an account in it is left alone, unless a seed that was
// cut short wrote it: the mark tells, and then everything is emptied and written again.
const config = readConfig();
const db = openForWriting(config);
const state = config.mode === 'demo' ? await readDemoState(db) : 'in use';
if (state === 'cut short') await emptyEverything(db);
if (state !== 'in use') {
  const seconds = await writeDemo(db, config);
  console.log(`Demo data is in place (${seconds.toFixed(1)} s).`);
}
await db.close();
