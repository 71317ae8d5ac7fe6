import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

// What is measured against: a bare HTTP server that does one UPDATE of the same table for each request, prepared, through a pool
// of the same size. It reads the beat, for its fence and its counter, asks nobody who they are and cuts no segment. Arguments: the
// database's address, the pool's size. Prints its port.
const [databaseUrl = '', poolSize = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: Number(poolSize) });
const text = `UPDATE running_clock SET payable_ms = payable_ms + least(90000, extract(epoch FROM now() - last_seen_at) * 1000)::int,
  last_seen_at = now(), sequence = $3 WHERE claim_id = $1 AND fence = $2 AND sequence < $3`;
const server = createServer((request, response) => {
  const claimId = (request.url ?? '').split('/')[3];
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    const { fence, sequence } = JSON.parse(body) as { fence: number; sequence: number };
    pool.query({ name: 'beat', text, values: [claimId, fence, sequence] }).then(
      () => response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 2 }).end('{}'),
      () => response.writeHead(500, { 'Content-Length': 0 }).end(),
    );
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
