import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { openSessions } from '~/features/accounts/open-sessions.server';
import { openHeartbeats } from '~/features/timekeeping/open-heartbeats.server';
import { openDatabase } from '~/platform/db/open-database.server';
import { answerBeats } from '~/answer-beats.server';

// What the web process does with a beat, in a process of its own. Arguments: the database's address, the pool's size. Prints
// its port.
const [databaseUrl = '', poolSize = ''] = process.argv.slice(2);
const db = openDatabase({ databaseUrl, poolSize: Number(poolSize) });
const sessions = openSessions(db, { secure: false });
const answersBeat = answerBeats({
  heartbeats: openHeartbeats(db),
  appUrl: 'http://127.0.0.1',
  log: pino({ level: 'warn' }, process.stderr),
  sessionCookie: sessions.sessionCookieName,
});
const server = createServer((request, response) => {
  if (!answersBeat(request, response)) response.writeHead(404).end();
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
